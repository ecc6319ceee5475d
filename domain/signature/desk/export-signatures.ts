import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { countDeskSignatures, streamDeskSignatures } from './queries'
import type { DeskSignature } from './desk-signature'
import {
  type ExportChoice,
  type ExportRefusal,
  type ExportRequest,
  FIRST_CHOICE,
  readChoice,
  SHEET_ROWS,
  withoutPrivate,
} from './signatures-file'
import { mayOpen } from './sight'

/**
 * Opens a file's signatures, those that the role sees at the desk, the oldest first, remembers the choice, and writes down who asked for what. What is
 * private is not in it, whoever asks: that leaves only sealed (domain/sealed-file, docs/promises.md, 5).
 */
export async function exportSignatures(
  organizer: Organizer,
  slug: string,
  request: ExportRequest,
  now = new Date(),
): Promise<AsyncGenerator<DeskSignature[]> | ExportRefusal | 'campaign-unknown' | 'not-permitted'> {
  const { filter, choice, format } = request
  const reached = await reachCampaign(sql(), organizer, slug, 'see-desk')
  if (typeof reached === 'string') return reached
  const { campaignId } = reached
  if (!mayOpen(reached.role, filter)) return 'not-permitted'
  if (choice.columns.length === 0) return 'columns-required'
  await rememberChoice(organizer, campaignId, choice)
  if (format === 'xlsx' && (await countDeskSignatures(reached, filter, SHEET_ROWS + 1)) > SHEET_ROWS)
    return 'sheet-too-small'
  const batches = streamDeskSignatures(reached, filter)
  const first = await batches.next()
  if (first.done) return 'nothing-to-export'
  await recordExport(organizer, campaignId, request, now)
  return redacted(first.value, batches, (signature) => withoutPrivate(signature, []))
}

async function* redacted(
  first: DeskSignature[],
  rest: AsyncGenerator<DeskSignature[]>,
  redact: (signature: DeskSignature) => DeskSignature,
): AsyncGenerator<DeskSignature[]> {
  yield first.map(redact)
  for await (const batch of rest) yield batch.map(redact)
}

async function rememberChoice({ userId }: Organizer, campaignId: string, choice: ExportChoice) {
  await sql()`
    update memberships set export_choice = ${sql().json(choice)}
    where user_id = ${userId} and campaign_id = ${campaignId}`
}

/** What was searched for is not written down: it may be a name or an address. */
async function recordExport({ userId }: Organizer, campaignId: string, request: ExportRequest, now: Date) {
  const { filter, choice, format } = request
  const { q, signature, standing = '', kind = '', country = '', category = '' } = filter
  const searched = (q ?? signature) !== undefined
  const view = { standing, kind, country, category, searched, columns: choice.columns.join(' '), format }
  await recordEvent(sql(), { campaignId, kind: 'view-exported', detail: view, ...by(userId) }, now)
}

/** What an organizer chose last for this campaign's files; the usual columns before that. */
export async function findExportChoice({ userId }: Organizer, campaignId: string): Promise<ExportChoice> {
  const [row] = await sql()<{ choice: { columns: string[]; separator: string } | null }[]>`
    select export_choice as choice from memberships where user_id = ${userId} and campaign_id = ${campaignId}`
  return row?.choice ? readChoice(row.choice.columns, row.choice.separator) : FIRST_CHOICE
}
