import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { confirmMail } from '@/testing/signer'
import {
  EXPORT_COLUMNS,
  everything,
  type ExportRequest,
  FIRST_CHOICE,
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
  const columns = EXPORT_COLUMNS.filter((column) => column !== 'email' && column !== 'checkNote')
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

test('what is private is an owner’s, after a fresh sign-in, and appears only when chosen', async () => {
  const all = ask({}, { columns: [...EXPORT_COLUMNS], unshown: true })
  const stale = { ...owner, signedInAt: new Date(Date.now() - 11 * 60_000) }
  for (const part of [
    { columns: ['email' as const] },
    { columns: ['checkNote' as const] },
    { unshown: true },
  ]) {
    expect(await exportSignatures(viewer, slug, ask({}, part))).toBe('not-permitted')
    expect(await exportSignatures(stale, slug, ask({}, part))).toBe('sign-in-again')
  }
  const before = await latestEvent()
  expect(await exportSignatures(stale, slug, all)).toBe('sign-in-again')
  expect(await latestEvent()).toEqual(before)
  const rows = await csvOf(owner, all)
  expect(rows.map(({ name }) => name)).toEqual([
    'Jean‑Luc O’Neill',
    'Hidden Person',
    'Officer Invented',
    'Pending Person',
  ])
  expect(rows[2]).toMatchObject({ email: 'c@society.example', title: 'Chair', checkNote: 'Called them.' })
  expect((await latestEvent())!.detail.columns).toContain('email')
  const withoutNames = await csvOf(owner, ask({}, { columns: ['name', 'email'] }))
  expect(withoutNames.map(({ name, email }) => [name, email])[1]).toEqual(['', 'b@example.net'])
})

test('the button for everything gives every confirmed signature as before', async () => {
  expect(await csvOf(owner, everything('csv'))).toMatchObject([
    { number: '1', email: 'a@example.net', affiliation: 'Guild; "North", South' },
    { number: '2', standing: 'unlisted', name: 'Hidden Person' },
    { number: '3', name: 'Officer Invented', organization: society.organization },
  ])
  expect(await latestEvent()).toMatchObject({ kind: 'signatures-exported' })
})

test('the separator and the columns are remembered for one organizer and campaign, what is private is not', async () => {
  const other = await makeOrganizer('other@example.org')
  await sql()`insert into memberships (user_id, campaign_id, role) values (${other.userId}, ${campaign.id}, 'owner')`
  expect(await findExportChoice(other, campaign.id)).toEqual(FIRST_CHOICE)
  const text = (
    await fileOf(other, ask({}, { columns: ['number', 'affiliation', 'email'], separator: 'semicolon' }))
  ).toString('utf8')
  expect(text.split('\r\n')[1]).toBe('"1";"Guild; ""North"", South";"a@example.net"')
  const remembered = { columns: ['number', 'affiliation'], unshown: false, separator: 'semicolon' }
  expect(await findExportChoice(other, campaign.id)).toEqual(remembered)
  await csvOf(other, everything('csv'))
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
