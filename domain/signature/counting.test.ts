import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { saveCategories } from '@/domain/campaign/save-categories'
import { importFile } from '@/testing/import'
import { seeded } from '@/testing/tables'
import { undoImport } from '@/domain/import/undo-import'
import { workOnImports } from '@/domain/import/work'
import { findDataKey } from '@/domain/seal/data-key'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { movesOf, type State, stateColumns, whereCounted } from './counting'
import { recordCheck } from './desk/record-check'
import { type HeldRow, holdSignature, releaseSignature } from '@/domain/review/hold'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { openPrivate, type SealedRow } from './private'
import { changeShowing } from './rights/change-showing'
import { correctSignature } from './rights/correct-signature'
import { eraseSignature } from './rights/erase'
import { eraseAddress } from '@/domain/signature/rights/erase-address'
import { withdrawSignature } from './rights/withdraw'
import { ORGANIZATION, sign, signed, startCampaign, type TestCampaign } from '@/testing/signer'

// Whatever happens to signatures, in whatever order: the public rows and the counts are what the signatures' facts say.

useTestDatabase()

const at = new Date()
const person = (facts: Partial<State> = {}): State => ({
  ...{ id: 'a', campaignId: 'b', number: 1, kind: 'person', category: null, country: 'PT', area: null },
  ...{ confirmedAt: at, publishedAt: at, hiddenAt: null, heldAt: null, withdrawnAt: null },
  ...{ erasedAt: null, fellFor: null, ...facts },
})
const organization = (facts: Partial<State> = {}) => person({ kind: 'organization', ...facts })

test.each([
  ['a person whose name is shown', person(), 'listed'],
  ['a person whose name is hidden', person({ publishedAt: null, hiddenAt: at }), 'unlisted'],
  ['a hidden name that is held', person({ publishedAt: null, hiddenAt: at, heldAt: at }), null],
  ['a held name', person({ publishedAt: null, heldAt: at }), null],
  ['nobody yet', person({ number: null, confirmedAt: null, publishedAt: null }), null],
  ['who withdrew', person({ publishedAt: null, withdrawnAt: at }), null],
  ['who withdrew hidden', person({ publishedAt: null, hiddenAt: at, withdrawnAt: at }), null],
  ['who was erased', person({ publishedAt: null, hiddenAt: at, erasedAt: at }), null],
  ['an organization that was checked', organization(), 'listed'],
  ['an organization that waits', organization({ publishedAt: null }), null],
  ['an organization that was imported', organization({ confirmedAt: null }), 'listed'],
] as const)('%s counts as %s', (_, state, counted) => expect(whereCounted(state)).toBe(counted))

test('a move takes off where it was counted and adds where it is, in the order of category and country', () => {
  const hidden = { publishedAt: null, hiddenAt: at }
  expect(movesOf(person(), person(hidden), {})).toEqual([[person(hidden), { listed: -1, unlisted: 1 }]])
  expect(movesOf(person(), person(), { withdrawn: 1 })).toEqual([])
  const gone = person({ publishedAt: null, withdrawnAt: at })
  expect(movesOf(person(), gone, { withdrawn: 1 })).toEqual([[person(), { listed: -1, withdrawn: 1 }]])
  expect(movesOf(gone, person({ ...gone, erasedAt: at }), { withdrawn: 1 })).toEqual([])
  const held = person({ publishedAt: null, heldAt: at, fellFor: 'held' })
  expect(movesOf(person(), held, { held: 1 })).toEqual([[person(), { listed: -1, held: 1 }]])
  expect(movesOf(held, person(), {})).toEqual([[person(), { listed: 1, held: -1 }]])
  const moved = person({ country: 'AT' })
  expect(movesOf(person(), moved, {})).toEqual([[moved, { listed: 1 }], [person(), { listed: -1 }]]) // prettier-ignore
})

type Signer = { own: string; email: string; kind: 'person' | 'organization' }
type World = { campaign: TestCampaign; signers: Signer[]; imports: string[]; signedSoFar: number }

const COUNTRIES = ['PT', 'FR', 'JP']
const CATEGORIES = ['companies', 'unions', '']
const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

async function come(world: World, random: () => number, kind: Signer['kind']): Promise<void> {
  const number = (world.signedSoFar += 1)
  const email = `signer${number}@${world.campaign.slug}.example`
  const own = await signed(world.campaign, {
    ...(kind === 'organization' ? ORGANIZATION : {}),
    ...(kind === 'organization' ? { organization: `Society ${number}` } : { listed: random() < 0.7 }),
    ...{ email, country: pick(random, COUNTRIES) },
  })
  world.signers.push({ own, email, kind })
}

/** Acts on a signature of the campaign, whichever the organizer or the signer would choose. */
async function act(verb: string, world: World, random: () => number): Promise<unknown> {
  const organizer = await makeOrganizer()
  const { slug, id: campaignId } = world.campaign
  const signer = pick(random, world.signers)
  if (verb === 'person' || verb === 'organization' || !signer)
    return come(world, random, verb === 'organization' ? 'organization' : 'person')
  if (verb === 'unconfirmed')
    return sign(world.campaign, { email: `waits${(world.signedSoFar += 1)}@example.net` })
  if (verb === 'withdraw') return withdrawSignature(signer.own)
  if (verb === 'erase') return random() < 0.7 ? eraseSignature(signer.own) : eraseAddress(signer.email)
  if (verb === 'hide' || verb === 'show') return changeShowing(signer.own, verb)
  if (verb === 'country') return correctSignature(signer.own, { country: pick(random, COUNTRIES) })
  if (verb === 'category') return correctSignature(signer.own, { category: pick(random, CATEGORIES) })
  if (verb === 'name') {
    const name = `Named ${Math.floor(random() * 1_000)}`
    return correctSignature(signer.own, signer.kind === 'person' ? { name } : { organization: name })
  }
  if (verb === 'import') {
    const lines = COUNTRIES.map((code, row) => `Import ${world.imports.length}-${row},${code},Unions`)
    const done = await importFile(organizer, slug, `Organization,Country,Category\n${lines.join('\n')}\n`)
    return world.imports.push(done.id)
  }
  if (verb === 'undo') {
    if (world.imports.length === 0) return null
    await undoImport(organizer, slug, pick(random, world.imports))
    return workOnImports()
  }
  if (verb === 'hold' || verb === 'release') return holdOne(verb, campaignId, random)
  const [row] = await sql()<{ id: string }[]>`
    select id from signatures where campaign_id = ${campaignId} and kind = 'organization' and number is not null
    order by md5(id::text || ${random()}) limit 1`
  if (!row) return null
  return verb === 'check'
    ? recordCheck(organizer, slug, row.id, { source: 'Register', note: '' })
    : takeBackCheck(organizer, slug, row.id)
}

async function holdOne(verb: 'hold' | 'release', campaignId: string, random: () => number) {
  return sql().begin(async (tx) => {
    const [row] = await tx<HeldRow[]>`
      select ${stateColumns(tx)}, s.language, s.name, s.email, s.title, s.affiliation, s.organization, s.website
      from signatures s left join categories c on c.id = s.category_id
      where s.campaign_id = ${campaignId} and (s.held_at is not null) = ${verb === 'release'}
      order by md5(s.id::text || ${random()}) limit 1 for update of s`
    if (!row) return null
    const who = { actor: 'system' } as const
    return verb === 'hold'
      ? holdSignature(tx, row, 'objection', who, new Date())
      : releaseSignature(tx, row, who, new Date())
  })
}

/** Holds the public rows and the counts against what the facts of every signature say. */
async function holdAgainstFacts({ id: campaignId }: TestCampaign, history: string[]): Promise<void> {
  const client = sql()
  const rows = await client<(State & SealedRow)[]>`
    select ${stateColumns(client)}, s.name, s.email, s.title, s.affiliation, s.organization, s.website
    from signatures s left join categories c on c.id = s.category_id where s.campaign_id = ${campaignId} order by s.id`
  const key = await findDataKey(campaignId)
  const listed = rows.filter((row) => whereCounted(row) === 'listed')
  const shown = await client`
    select signature_id as id, number, category, country, area, coalesce(organization, name) as name
    from signatories where campaign_id = ${campaignId} order by signature_id`
  const expected = listed.map((row) => {
    const { organization: society, name } = openPrivate(key, row.id, row)
    const { id, number, category, country, area } = row
    return { id, number, category, country, area, name: society ?? name }
  })
  expect([...shown], history.join(' ')).toEqual(expected)
  const counts = new Map<string, number>()
  for (const row of rows) {
    const where = whereCounted(row)
    const group = [row.kind, row.category ?? '', row.country ?? '', where].join('|')
    if (where) counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  const totals = await client<{ group: string; count: number }[]>`
    select concat_ws('|', kind, category, trim(country), counted) as group, sum(steps)::int as count
    from totals, lateral (values ('listed', listed), ('unlisted', unlisted)) as both_of (counted, steps)
    where campaign_id = ${campaignId} group by kind, category, country, counted having sum(steps) <> 0`
  expect(new Map(totals.map(({ group, count }) => [group, count])), history.join(' ')).toEqual(counts)
  const [falls] = await client`
    select sum(withdrawn)::int as withdrawn, sum(taken_back)::int as taken_back, sum(taken_off)::int as taken_off,
      sum(held)::int as held from totals where campaign_id = ${campaignId}`
  const fell = (why: State['fellFor']) => rows.filter((row) => row.fellFor === why).length
  const expectedFalls = {
    ...{ withdrawn: fell('withdrawn'), takenBack: fell('takenBack') },
    ...{ takenOff: fell('takenOff'), held: fell('held') },
  }
  if (rows.length > 0) expect(falls, history.join(' ')).toEqual(expectedFalls)
}

const VERBS = ['person', 'person', 'organization', 'unconfirmed', 'withdraw', 'erase', 'hide', 'show', 'country', 'country', 'category', 'name', 'check', 'check', 'take back', 'import', 'undo', 'hold', 'hold', 'release'] // prettier-ignore

test.each([1, 2, 3, 4, 5, 6])(
  'after every step of a random history, number %i',
  async (seed) => {
    const random = seeded(seed)
    const campaign = await startCampaign(`history-${seed}`)
    const heading = (kind: 'person' | 'organization', en: string) => ({ slug: null, kind, heading: { en }, position: '', remove: false }) // prettier-ignore
    const categories = [heading('organization', 'Companies'), heading('organization', 'Unions')]
    expect(await saveCategories(await makeOrganizer(), campaign.slug, { kinds: 'both', categories })).toBe(
      'done',
    )
    const world: World = { campaign, signers: [], imports: [], signedSoFar: 0 }
    const history: string[] = []
    for (let step = 0; step < 40; step += 1) {
      const verb = pick(random, VERBS)
      history.push(verb)
      await act(verb, world, random)
      await holdAgainstFacts(campaign, history)
    }
  },
  60_000,
)
