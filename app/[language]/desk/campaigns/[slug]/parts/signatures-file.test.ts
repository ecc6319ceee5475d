import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { confirmMail } from '@/testing/signer'
import {
  type ExportRequest,
  FIRST_CHOICE,
  PLAIN_COLUMNS,
  readChoice,
  seesColumn,
} from '@/domain/signature/desk/signatures-file'
import { exportSignatures, findExportChoice } from '@/domain/signature/desk/export-signatures'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { signLetter } from '@/domain/signature/signing/sign'
import type { Submission } from '@/domain/signature/signature'
import { makeCampaign, makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { parseCsv } from '@/e2e/csv'
import { parseSheet } from '@/e2e/xlsx'
import type { Organizer } from '@/domain/team/team'
import { useTestDatabase } from '@/testing/database'
import { writeSignatures } from './signatures-file'

useTestDatabase()

const slug = 'exported'
let campaign: Awaited<ReturnType<typeof makeCampaign>>
let owner: Organizer
let viewer: Organizer

async function sign(changed: Partial<Submission>, confirmed = true) {
  await signLetter(slug, submissionOf(campaign.edition, changed), randomBytes(32))
  if (confirmed) await confirmMail((await readOutbox(campaign.id)).at(-1)!)
}

const society = { kind: 'organization', organization: '合同会社 見本', website: 'society.example' } as const

beforeAll(async () => {
  owner = await makeOrganizer()
  viewer = await makeOrganizer('viewer@example.org')
  campaign = await makeCampaign(owner, slug)
  await sql()`insert into memberships (user_id, campaign_id, role) values (${viewer.userId}, ${campaign.id}, 'viewer')`
  await sign({
    name: 'Jean‑Luc O’Neill',
    email: 'a@example.net',
    country: 'FR',
    affiliation: 'Guild; "North", South',
  })
  await sign({ name: 'Hidden Person', email: 'b@example.net', country: 'TN', listed: false })
  await sign({
    ...society,
    name: 'Officer Invented',
    title: 'Chair',
    email: 'c@society.example',
    country: 'JP',
  })
  await sign({ name: 'Pending Person', email: 'd@example.net' }, false)
  const [{ id }] = await sql()<[{ id: string }]>`select id from signatures where kind = 'organization'`
  expect(await recordCheck(owner, slug, id, { source: 'Register 7', note: 'Called them.' })).toBe('done')
})

const ask = (
  changed: Partial<ExportRequest> = {},
  choice: Partial<ExportRequest['choice']> = {},
): ExportRequest => ({
  filter: {},
  format: 'csv',
  ...changed,
  choice: { ...FIRST_CHOICE, ...choice },
})

async function fileOf(organizer: Organizer, request: ExportRequest): Promise<Buffer> {
  const batches = await exportSignatures(organizer, slug, request)
  if (typeof batches === 'string') throw new Error(batches)
  const pieces: Uint8Array[] = []
  for await (const piece of writeSignatures(batches, request, 'en')) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}
const csvOf = async (organizer: Organizer, request: ExportRequest) =>
  parseCsv((await fileOf(organizer, request)).toString('utf8'))
const latestEvent = async () => {
  const [event] = await sql()<{ kind: string; detail: Record<string, unknown> }[]>`
    select kind, detail from events where campaign_id = ${campaign.id} and kind like '%exported' order by id desc limit 1`
  return event
}

test('a viewer gets what the filter shows, without what is not public, and it is written down', async () => {
  const columns = PLAIN_COLUMNS
  const rows = await csvOf(viewer, ask({}, { columns }))
  const shown = rows.map(({ number, standing, name, title, organization }) => [
    number,
    standing,
    name,
    title,
    organization,
  ])
  expect(shown).toEqual([
    ['1', 'listed', 'Jean‑Luc O’Neill', '', ''],
    ['3', 'listed', '', '', society.organization],
  ])
  expect(rows[1]).toMatchObject({ countryName: 'Japan', checkSource: 'Register 7' })
  expect(Object.keys(rows[0]!)).toEqual(columns)
  for (const column of columns.filter((one) => !seesColumn('viewer', one)))
    expect(rows.map((row) => row[column])).toEqual(['', ''])
  expect(await latestEvent()).toMatchObject({
    kind: 'view-exported',
    detail: { format: 'csv', searched: false },
  })
})

test('each filter and their combination give exactly their rows', async () => {
  const numbers = async (filter: ExportRequest['filter']) =>
    (await csvOf(owner, ask({ filter }))).map(({ number }) => number)
  expect(await numbers({ standing: 'listed' })).toEqual(['1', '3'])
  expect(await numbers({ standing: 'listed', kind: 'person' })).toEqual(['1'])
  expect(await numbers({ country: 'TN' })).toEqual(['2'])
  expect(await numbers({ q: 'oneill' })).toEqual(['1'])
  expect(await numbers({ q: 'B@example.net' })).toEqual(['2'])
  expect((await latestEvent())!.detail).not.toHaveProperty('q')
})

test('whoever asks, a plain file holds no address, no note, and no name that is not public', async () => {
  const words = ['number', 'name', 'organization', 'email', 'unshown', 'checkNote', 'checkSource']
  const stale = { ...owner, signedInAt: new Date(Date.now() - 11 * 60_000) }
  const choice = readChoice(words, undefined)
  expect(choice.columns).not.toContain('email')
  for (const format of ['csv', 'xlsx'] as const) {
    const bytes = await fileOf(stale, ask({ format }, { ...choice, columns: PLAIN_COLUMNS }))
    const text = format === 'csv' ? bytes.toString('utf8') : JSON.stringify(parseSheet(bytes))
    for (const word of ['@example.net', 'c@society', 'Called them', 'Hidden Person', 'Pending Person'])
      expect([format, word, text.includes(word)]).toEqual([format, word, false])
    expect(text).not.toContain('Officer Invented')
    expect(text).toContain('Jean‑Luc O’Neill')
    expect(text).toContain(society.organization)
  }
  expect((await latestEvent())!.detail.columns).not.toContain('email')
})

test('the separator and the columns are remembered for one organizer and campaign', async () => {
  const other = await makeOrganizer('other@example.org')
  await sql()`insert into memberships (user_id, campaign_id, role) values (${other.userId}, ${campaign.id}, 'owner')`
  expect(await findExportChoice(other, campaign.id)).toEqual(FIRST_CHOICE)
  const text = (
    await fileOf(other, ask({}, { columns: ['number', 'affiliation'], separator: 'semicolon' }))
  ).toString('utf8')
  expect(text.split('\r\n')[1]).toBe('"1";"Guild; ""North"", South"')
  const remembered = { columns: ['number', 'affiliation'], separator: 'semicolon' }
  expect(await findExportChoice(other, campaign.id)).toEqual(remembered)
})

test('XLSX holds the same rows, with headings in words', async () => {
  const columns = ['number', 'name', 'organization', 'countryName'] as const
  const rows = parseSheet(await fileOf(owner, ask({ format: 'xlsx' }, { columns: [...columns] })))
  expect(rows).toEqual([
    ['Number', 'Name', 'Organization', 'Country'],
    ['1', 'Jean‑Luc O’Neill', '', 'France'],
    ['2', '', '', 'Tunisia'],
    ['3', '', society.organization, 'Japan'],
    ['', '', '', 'Portugal'],
  ])
})

test('without columns, and from an empty view, there is no file and no entry', async () => {
  const before = await latestEvent()
  expect(await exportSignatures(owner, slug, ask({}, { columns: [] }))).toBe('columns-required')
  expect(await exportSignatures(owner, slug, ask({ filter: { country: 'DE' } }))).toBe('nothing-to-export')
  expect(await exportSignatures(owner, 'another', ask())).toBe('campaign-unknown')
  expect(await latestEvent()).toEqual(before)
})
