import { validate, v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { FileLook } from '@/domain/import/file-kind'
import { FILE_REFUSALS, type FileRefusal, IMPORT_LIMITS } from '@/domain/import/import'
import { readInThread } from '@/domain/import/read-in-thread'
import type { Upload } from '@/domain/import/upload-import'
import { recordOpening } from '@/domain/event/record-opening'
import { findDataKey } from '@/domain/seal/data-key'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { addInvitations } from './add-invitations'
import { type InvitationRefusal, LIMITS } from './invitation'
import { guessColumns, type ListColumns } from './list-columns'
import { joinLegalForms, pasteFault } from './pasted-lines'
import { type ListRows, readList } from './read-list'

// A list between its arrival and the press that adds it: sealed rows, looked at and mended in between.

const place = (id: string) => ({ table: 'invitation_lists', column: 'sealed', row: id })
/** `file`: a spreadsheet with several sheets, as base64, for as long as another one can be chosen. */
type Kept = ListRows & { file?: string }
const seal = (key: DataKey, id: string, rows: Kept) => sealField(key, place(id), JSON.stringify(rows))

type Stored = { id: string } | InvitationRefusal | FileRefusal

/** Takes a list as it was pasted: lines with tabs, commas or semicolons between their cells. */
export async function storePasted(
  organizer: Organizer,
  slug: string,
  text: string,
  now = new Date(),
): Promise<Stored> {
  return store(organizer, slug, [Buffer.from(text, 'utf8')], now, text)
}

/** Takes a list as a file, CSV or XLSX, in whatever encoding and with whatever separator. */
export async function storeUploaded(
  organizer: Organizer,
  slug: string,
  { bytes }: Upload,
  now = new Date(),
): Promise<Stored> {
  return store(organizer, slug, bytes, now)
}

async function store(
  organizer: Organizer,
  slug: string,
  chunks: Upload['bytes'],
  now: Date,
  pasted: string | null = null,
): Promise<Stored> {
  const reached = await reachCampaign(sql(), organizer, slug, 'edit-invitations')
  if (typeof reached === 'string') return reached
  const fault = pasted === null ? null : pasteFault(pasted)
  if (fault) return fault
  const bytes = await gather(chunks)
  if (typeof bytes === 'string') return bytes
  const rows = await readRows(bytes, null)
  if (typeof rows === 'string') return rows
  if (pasted !== null) rows.rows = rows.rows.map(joinLegalForms)
  const key = await findDataKey(reached.campaignId)
  const id = uuid()
  await sql()`
    insert into invitation_lists (id, campaign_id, sealed, read_at)
    values (${id}, ${reached.campaignId}, ${seal(key, id, rows)}, ${now})`
  return { id }
}

/** More than a list holds, without the headings. */
async function hasTooMany(rows: string[][]): Promise<boolean> {
  if (rows.length <= LIMITS.list) return false
  const { headings } = await guessColumns(rows)
  const below = rows.slice((headings ?? -1) + 1)
  return below.filter((row) => row.some((cell) => cell.trim() !== '')).length > LIMITS.list
}

async function readRows(bytes: Buffer, sheet: number | null): Promise<Kept | FileRefusal> {
  const format = formatOf(bytes)
  if (isRefusal(format)) return format
  const read = await readInThread(bytes, { format, encoding: null, separator: null, sheet })
  if (typeof read === 'string') return read
  if (await hasTooMany(read.rows)) return 'too-many-rows'
  const rows = { rows: read.rows, lines: read.rows.map((_, index) => index + 1) }
  if (read.sheets.length < 2) return rows
  return { ...rows, sheets: read.sheets, sheet: read.sheet, file: bytes.toString('base64') }
}

/** Reads another sheet of a stored spreadsheet in place of the one that was found. */
export async function chooseSheet(
  organizer: Organizer,
  slug: string,
  id: string,
  sheet: number,
): Promise<'done' | InvitationRefusal | FileRefusal> {
  const reached = await reachCampaign(sql(), organizer, slug, 'edit-invitations')
  if (typeof reached === 'string') return reached
  const kept: Kept | null = await findList(organizer, slug, id)
  if (!kept?.file || !kept.sheets?.[sheet - 1]) return 'list-unknown'
  const rows = await readRows(Buffer.from(kept.file, 'base64'), sheet)
  if (typeof rows === 'string') return rows
  const key = await findDataKey(reached.campaignId)
  await sql()`update invitation_lists set sealed = ${seal(key, id, rows)} where id = ${id}`
  return 'done'
}

async function gather(chunks: Upload['bytes']): Promise<Buffer | FileRefusal> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > IMPORT_LIMITS.bytes) return 'file-too-large'
    held.push(chunk)
  }
  return Buffer.concat(held)
}

function formatOf(bytes: Buffer) {
  const look = new FileLook()
  look.see(bytes)
  return look.kind()
}

const isRefusal = (kind: string): kind is FileRefusal => (FILE_REFUSALS as readonly string[]).includes(kind)

/** A stored list of a campaign that the organizer may edit, which is written down; null when it is unknown, added or deleted. */
export async function findList(organizer: Organizer, slug: string, id: string): Promise<ListRows | null> {
  const reached = await reachCampaign(sql(), organizer, slug, 'edit-invitations')
  if (typeof reached === 'string' || !validate(id)) return null
  const [row] = await sql()<{ sealed: Buffer }[]>`
    select sealed from invitation_lists where id = ${id} and campaign_id = ${reached.campaignId}`
  if (!row) return null
  const { campaignId } = reached
  const opening = { campaignId, userId: organizer.userId, view: 'invitations' }
  await recordOpening(sql(), opening, new Date())
  const key = await findDataKey(campaignId)
  return JSON.parse(openField(key, place(id), row.sealed)) as ListRows
}

export type WaitingList = { id: string; lines: number; readAt: Date }

/** The newest list that was stored and neither added nor thrown away, for who may go on with it. */
export async function findWaitingList(organizer: Organizer, slug: string): Promise<WaitingList | null> {
  const reached = await reachCampaign(sql(), organizer, slug, 'edit-invitations')
  if (typeof reached === 'string') return null
  const [row] = await sql()<{ id: string; sealed: Buffer; readAt: Date }[]>`
    select id, sealed, read_at from invitation_lists where campaign_id = ${reached.campaignId}
    order by read_at desc, id desc limit 1`
  if (!row) return null
  const key = await findDataKey(reached.campaignId)
  const { rows } = JSON.parse(openField(key, place(row.id), row.sealed)) as ListRows
  return { id: row.id, lines: rows.length, readAt: row.readAt }
}

export type AddedList = { added: number; there: number; faulty: number }

/**
 * Adds what can be added of a stored list. Lines with faults stay, so that they can be mended; the list goes with its last
 * one. Safe to repeat.
 */
export async function addList(
  organizer: Organizer,
  slug: string,
  id: string,
  choice: { columns: ListColumns | null; language: string },
  now = new Date(),
): Promise<AddedList | InvitationRefusal> {
  const reached = await reachCampaign(sql(), organizer, slug, 'edit-invitations')
  if (typeof reached === 'string') return reached
  const rows = await findList(organizer, slug, id)
  if (!rows) return 'list-unknown'
  const list = await readList(rows, choice)
  const drafts = list.good.map(({ draft }) => draft)
  const added = drafts.length > 0 ? await addInvitations(organizer, slug, drafts, now) : []
  if (typeof added === 'string') return added
  const key = await findDataKey(reached.campaignId)
  const headed = list.headings === null ? [] : [{ line: list.headings + 1, cells: list.titles }]
  const left = [...headed, ...list.faulty]
  const kept = { rows: left.map(({ cells }) => cells), lines: left.map(({ line }) => line) }
  await (list.faulty.length === 0
    ? sql()`delete from invitation_lists where id = ${id}`
    : sql()`update invitation_lists set sealed = ${seal(key, id, kept)} where id = ${id}`)
  const count = added.filter((one) => one !== null).length
  return { added: count, there: added.length - count, faulty: list.faulty.length }
}

/** Throws a stored list away. Safe to repeat. */
export async function dropList(
  organizer: Organizer,
  slug: string,
  id: string,
): Promise<'done' | InvitationRefusal> {
  const reached = await reachCampaign(sql(), organizer, slug, 'edit-invitations')
  if (typeof reached === 'string') return reached
  if (validate(id))
    await sql()`delete from invitation_lists where id = ${id} and campaign_id = ${reached.campaignId}`
  return 'done'
}
