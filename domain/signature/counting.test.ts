import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { launchNow } from '@/domain/campaign/set-launch'
import { saveCategories } from '@/domain/campaign/save-categories'
import { importFile } from '@/testing/import'
import { seeded } from '@/testing/tables'
import { undoImport } from '@/domain/import/undo-import'
import { workOnImports } from '@/domain/import/work'
import { findDataKey } from '@/domain/seal/data-key'
import { makeOrganizer } from '@/testing/campaign'
import { changeProofs, PROOF_VERBS } from '@/testing/proofs'
import { review, REVIEW_VERBS } from '@/testing/review'
import { collected, signPrivately, startCollecting } from '@/testing/collecting'
import { inLong } from '@/testing/long'
import { useTestDatabase } from '@/testing/database'
import { type State, stateColumns, whereCounted } from './counting'
import { recordCheck } from './desk/record-check'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { launchDueCampaigns } from './launch/launch-due-campaigns'
import { countSignatures } from './list/counts'
import { openPrivate, type SealedRow } from './private'
import { findShownProofs } from './shown-proofs'
import { changeShowing } from './rights/change-showing'
import { correctSignature } from './rights/correct-signature'
import { eraseSignature } from './rights/erase'
import { eraseAddress } from '@/domain/signature/rights/erase-address'
import { stateDecision } from './rights/state-decision'
import { withdrawSignature } from './rights/withdraw'
import { ORGANIZATION, sign, signed, startCampaign, type TestCampaign } from '@/testing/signer'

// Whatever happens to signatures, in whatever order: the public rows and the counts are what the signatures' facts say.

useTestDatabase()

type Signer = { own: string; email: string; kind: 'person' | 'organization' }
type World = {
  campaign: TestCampaign & { link?: string }
  signers: Signer[]
  imports: string[]
  signedSoFar: number
}

const COUNTRIES = ['PT', 'FR', 'JP']
const CATEGORIES = ['companies', 'unions', '']
const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

async function come(world: World, random: () => number, kind: Signer['kind']): Promise<void> {
  const number = (world.signedSoFar += 1)
  const email = `signer${number}@${world.campaign.slug}.example`
  const said = {
    ...(kind === 'organization' ? ORGANIZATION : {}),
    ...(kind === 'organization' ? { organization: `Society ${number}` } : { listed: random() < 0.7 }),
    ...{ email, country: pick(random, COUNTRIES) },
  }
  const { campaign } = world
  const { link } = campaign
  const own = await (link ? collected({ ...campaign, link }, said) : signed(campaign, said))
  world.signers.push({ own, email, kind })
}

const waitFor = async ({ campaign }: World, email: string) =>
  campaign.link ? signPrivately({ ...campaign, link: campaign.link }, { email }) : sign(campaign, { email })

/** Acts on a signature of the campaign, whichever the organizer or the signer would choose. */
async function act(verb: string, world: World, random: () => number): Promise<unknown> {
  const organizer = await makeOrganizer()
  const { slug, id: campaignId } = world.campaign
  const signer = pick(random, world.signers)
  if (verb === 'person' || verb === 'organization' || !signer)
    return come(world, random, verb === 'organization' ? 'organization' : 'person')
  if (verb === 'unconfirmed') return waitFor(world, `waits${(world.signedSoFar += 1)}@example.net`)
  if (verb === 'launch') {
    if (!world.campaign.link) return null
    await launchNow(organizer, slug)
    return launchDueCampaigns()
  }
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
  if (REVIEW_VERBS.has(verb)) return review(verb, world.campaign, random)
  if (PROOF_VERBS.has(verb)) return changeProofs(verb, world.campaign, random)
  if (verb === 'decide') {
    const body = random() < 0.3 ? '' : `Board ${Math.floor(random() * 100)}`
    return stateDecision(signer.own, { body, on: body && '2026-11-20' })
  }
  const [row] = await sql()<{ id: string }[]>`
    select id from signatures where campaign_id = ${campaignId} and kind = 'organization' and number is not null
    order by md5(id::text || ${random()}) limit 1`
  if (!row) return null
  return verb === 'check'
    ? recordCheck(organizer, slug, row.id, { source: 'Register', note: '' })
    : takeBackCheck(organizer, slug, row.id)
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
    select signature_id as id, number, category, country, area, coalesce(organization, name) as name, proofs
    from signatories where campaign_id = ${campaignId} order by signature_id`
  const organizations = listed.filter(({ kind }) => kind === 'organization')
  const proofs = await findShownProofs(client, key, organizations.map(({ id }) => id)) // prettier-ignore
  const expected = listed.map((row) => {
    const { organization: society, name } = openPrivate(key, row.id, row)
    const { id, number, category, country, area } = row
    return { id, number, category, country, area, name: society ?? name, proofs: proofs.get(id) ?? [] }
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
    select coalesce(sum(withdrawn), 0)::int as withdrawn, coalesce(sum(taken_back), 0)::int as taken_back,
      coalesce(sum(taken_off), 0)::int as taken_off, coalesce(sum(held), 0)::int as held from totals where campaign_id = ${campaignId}`
  const fell = (why: State['fellFor']) => rows.filter((row) => row.fellFor === why).length
  const expectedFalls = {
    ...{ withdrawn: fell('withdrawn'), takenBack: fell('takenBack') },
    ...{ takenOff: fell('takenOff'), held: fell('held') },
  }
  expect(falls, history.join(' ')).toEqual(expectedFalls)
}

const VERBS = ['person', 'person', 'organization', 'unconfirmed', 'withdraw', 'erase', 'hide', 'show', 'country', 'country', 'category', 'name', 'check', 'check', 'take back', 'import', 'undo', 'hold', 'hold', 'release', 'approve', 'set aside', 'reject', 'undo decision', 'undo decision', 'prove', 'prove', 'countersign', 'countersign', 'lapse', 'rule', 'decide', 'decide'] // prettier-ignore

const LONG_HISTORIES = Array.from({ length: 40 }, (_, seed) => seed + 1)

// The even ones collect first, and are launched at some point of their history.
test.each(inLong(LONG_HISTORIES, [1, 2, 4, 7, 10, 12]))(
  'after every step of a random history, number %i',
  async (seed) => {
    const random = seeded(seed)
    const collects = seed % 2 === 0
    const campaign = await (collects ? startCollecting : startCampaign)(`history-${seed}`)
    const heading = (kind: 'person' | 'organization', en: string) => ({ slug: null, kind, heading: { en }, position: '', remove: false }) // prettier-ignore
    const categories = [heading('organization', 'Companies'), heading('organization', 'Unions')]
    expect(await saveCategories(await makeOrganizer(), campaign.slug, { kinds: 'both', categories })).toBe(
      'done',
    )
    const world: World = { campaign, signers: [], imports: [], signedSoFar: 0 }
    const history: string[] = []
    const launching = 10 + Math.floor(random() * 25)
    for (let step = 0; step < 40; step += 1) {
      const verb = collects && step === launching ? 'launch' : pick(random, VERBS)
      history.push(verb)
      await act(verb, world, random)
      await holdAgainstFacts(campaign, history)
      if (collects && step < launching) expect(await countRows(campaign), history.join(' ')).toBe(0)
    }
    const { withdrawn, takenBack, takenOff } = await countSignatures(campaign.id)
    for (const falls of [withdrawn, takenBack, takenOff]) expect(falls).toBeGreaterThanOrEqual(0)
  },
  60_000,
)

/** Public rows and rows of counts. */
async function countRows({ id }: TestCampaign): Promise<number> {
  const [row] = await sql()<{ rows: number }[]>`
    select ((select count(*) from signatories where campaign_id = ${id})
      + (select count(*) from totals where campaign_id = ${id}))::int as rows`
  return row!.rows
}
