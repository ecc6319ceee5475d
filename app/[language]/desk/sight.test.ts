import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { listOpenings } from '@/domain/campaign/list-openings'
import { findImport, listImports } from '@/domain/import/queries'
import { streamFaults } from '@/domain/import/faulty-rows'
import { check as checkFile } from '@/testing/import'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { type DeskFilter, STANDINGS } from '@/domain/signature/desk/view'
import { type ExportFormat, PLAIN_COLUMNS } from '@/domain/signature/desk/signatures-file'
import { exportSignatures } from '@/domain/signature/desk/export-signatures'
import { signEveryWay, WORDS } from '@/testing/sight'
import type { TestCampaign } from '@/testing/signer'
import { type PrivateThing, SIGHT } from '@/domain/team/sight'
import { may, type Organizer, POLICY, type Role } from '@/domain/team/team'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { sealedText } from '@/testing/sealed-file'
import { unzip } from '@/e2e/xlsx'
import { useTestDatabase } from '@/testing/database'
import { writeSignatures } from './campaigns/[slug]/parts/signatures-file'

// Every view of the desk, asked for by every role: what each gets is told by one table, and every private thing is a
// word that can be looked for in the answer.

useTestDatabase()

/** The decision, written a second time: a role, or a kind of private thing, without a row here fails. */
const SEES: Record<Role, Record<PrivateThing | 'import', boolean>> = {
  owner: { review: true, unshown: true, officer: true, note: true, origin: true, address: true, openings: true, import: true },
  editor: { review: true, unshown: false, officer: true, note: true, origin: true, address: false, openings: false, import: true },
  reviewer: { review: true, unshown: false, officer: true, note: true, origin: true, address: false, openings: false, import: false },
  viewer: { review: false, unshown: false, officer: false, note: false, origin: false, address: false, openings: false, import: false },
} // prettier-ignore
const ROLES = Object.keys(SEES) as Role[]

type View = {
  /** Who of a team is answered at all; others are refused. */
  for: (role: Role) => boolean
  run: (who: Organizer, slug: string) => Promise<string>
}

const everyone = () => true
const REFUSALS = ['campaign-unknown', 'not-permitted', 'sign-in-again']

async function list(who: Organizer, slug: string, filter: DeskFilter): Promise<string> {
  const page = await listDeskSignatures(who, slug, filter, null, 50)
  return typeof page === 'string' ? page : JSON.stringify(page.items)
}

async function file(who: Organizer, slug: string, filter: DeskFilter, format: ExportFormat) {
  const request = { filter, format, choice: { columns: PLAIN_COLUMNS, separator: 'comma' as const } }
  const batches = await exportSignatures(who, slug, request)
  if (typeof batches === 'string') return batches
  const pieces: Buffer[] = []
  for await (const piece of writeSignatures(batches, request, 'en')) pieces.push(Buffer.from(piece))
  const bytes = Buffer.concat(pieces)
  return format === 'csv' ? bytes.toString() : unzip(bytes).get('xl/worksheets/sheet1.xml')!
}

const needs = (thing: PrivateThing | null) => (role: Role) => thing === null || SEES[role][thing]
const STANDING_NEEDS: Record<(typeof STANDINGS)[number], PrivateThing | null> = {
  listed: null,
  waiting: 'review',
  off: 'review',
  held: 'review',
  rejected: 'review',
  unlisted: 'unshown',
  pending: 'unshown',
  withdrawn: 'unshown',
}

const FILTERS: [string, DeskFilter, View['for']][] = [
  ['everything', {}, everyone],
  ...STANDINGS.map((standing): [string, DeskFilter, View['for']] => [
    standing,
    { standing },
    needs(STANDING_NEEDS[standing]),
  ]),
  ['people', { kind: 'person' }, everyone],
  ['organizations', { kind: 'organization' }, everyone],
  ['a country', { country: 'PT' }, everyone],
  ['a name', { q: 'person' }, everyone],
  ['a signer’s address', { q: 'unlisted.person@canary.example' }, needs('address')],
  ['nobody’s address', { q: 'nobody@canary.example' }, needs('address')],
]

const VIEWS: Record<string, View> = {
  ...Object.fromEntries(
    FILTERS.flatMap(([name, filter, who]): [string, View][] => [
      [`the list: ${name}`, { for: who, run: (who, slug) => list(who, slug, filter) }],
      ...(['csv', 'xlsx'] as const).flatMap((format): [string, View][] => [
        [`${format}: ${name}`, { for: who, run: (who, slug) => file(who, slug, filter, format) }],
      ]),
    ]),
  ),
  openings: {
    for: needs('openings'),
    run: async (who, slug) => said(await listOpenings(who, slug, 100)),
  },
  imports: { for: (role) => SEES[role].import, run: async (who, slug) => said(await listImports(who, slug)) },
  'an import': {
    for: (role) => SEES[role].import,
    run: async (who, slug) => said(await findImport(who, slug, importId)),
  },
  'the rows that were not added': {
    for: (role) => SEES[role].import,
    run: async (who, slug) => {
      const batches = await streamFaults(who, slug, importId)
      if (typeof batches === 'string') return batches
      const rows = []
      for await (const batch of batches) rows.push(...batch)
      return JSON.stringify(rows)
    },
  },
}

/** Words of who did not confirm, or withdrew, and of a file's rows: in no file of signatures. */
const NOT_CONFIRMED = ['Pending Person', 'Withdrawn Person', 'Broken Import Row']

const said = (answer: unknown) => (typeof answer === 'string' ? answer : JSON.stringify(answer))

let campaign: TestCampaign
let importId: string
const team = new Map<Role, Organizer>()

beforeAll(async () => {
  const owner = await makeOrganizer('owner@team.example')
  campaign = await makeCampaign(owner, 'sight')
  await join('owner', await makeOrganizer())
  for (const role of ROLES) {
    const who = await makeOrganizer(`${role}@team.example`)
    team.set(role, who)
    await join(role, who)
  }
  await signEveryWay(campaign)
  const rows =
    'organization,country\nFine Society,France\nGood Club,France\nBroken Import Row at a@example.org,France\n'
  importId = (await checkFile(owner, campaign.slug, rows)).id
})

async function join(role: Role, who: Organizer) {
  await sql()`
    insert into memberships (user_id, campaign_id, role) values (${who.userId}, ${campaign.id}, ${role})
    on conflict do nothing`
}

test('the table above has a row for every role and every kind of private thing', () => {
  const things = Object.keys(SIGHT) as PrivateThing[]
  const roles = [...new Set([...Object.values(SIGHT), ...Object.values(POLICY)].flat())].toSorted()
  expect(ROLES.toSorted()).toEqual(roles)
  for (const role of ROLES) {
    const row = Object.fromEntries(things.map((thing) => [thing, SIGHT[thing].some((one) => one === role)]))
    const { import: imports, ...told } = SEES[role]
    expect(row).toEqual(told)
    expect(may(role, 'import-signatures')).toBe(imports)
  }
})

test.each(Object.keys(VIEWS))('%s: each role reads what it may, a stranger nothing', async (name) => {
  const view = VIEWS[name]!
  const stranger = await makeOrganizer('stranger@other.example')
  await makeCampaign(stranger, `foreign-${randomBytes(4).toString('hex')}`)
  expect(await view.run(stranger, campaign.slug)).toBe('campaign-unknown')
  for (const role of ROLES) {
    const answer = await view.run(team.get(role)!, campaign.slug)
    expect([role, view.for(role), REFUSALS.includes(answer)]).toEqual([role, view.for(role), !view.for(role)])
    for (const [word, things] of Object.entries(WORDS)) {
      if (things.every((thing) => SEES[role][thing])) continue
      expect([role, word, answer.includes(word)]).toEqual([role, word, false])
    }
  }
})

test('what a role may see it finds: the list holds every word, but addresses, and only a sealed file those too', async () => {
  for (const role of ROLES) {
    const who = team.get(role)!
    const answer = await list(who, campaign.slug, {})
    for (const [word, things] of Object.entries(WORDS)) {
      if (things.includes('import') || things.includes('address')) continue
      const may = things.every((thing) => SEES[role][thing])
      expect([role, word, answer.includes(word)]).toEqual([role, word, may])
    }
  }
  // A plain file has less than its asker's list, whoever asks: no address, no note, and no name that is not public.
  const sealedOnly = ['address', 'note', 'unshown']
  const plain = await file(team.get('owner')!, campaign.slug, {}, 'csv')
  for (const [word, things] of Object.entries(WORDS)) {
    if (things.includes('import') || word === 'Held Person') continue
    const hidden = things.some((thing) => sealedOnly.includes(thing)) || word.endsWith(' Officer')
    expect([word, plain.includes(word)]).toEqual([word, !hidden])
  }
  const sealed = await sealedText(team.get('owner')!, campaign.slug)
  for (const word of Object.keys(WORDS))
    expect([word, sealed.includes(word)]).toEqual([word, !NOT_CONFIRMED.includes(word)])
})

test('a search by address answers alike whether somebody signed or not, to who may not know', async () => {
  for (const role of ROLES) {
    if (SEES[role].address) continue
    const answers = ['unlisted.person', 'listed.person', 'nobody'].map((one) =>
      list(team.get(role)!, campaign.slug, { q: `${one}@canary.example` }),
    )
    expect(await Promise.all(answers)).toEqual(['not-permitted', 'not-permitted', 'not-permitted'])
  }
})
