import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'
import { readLetter } from '@/domain/campaign/letter-queries'
import { findPrivateLink } from '@/domain/campaign/private-link'
import { listLetters } from '@/domain/campaign/list-letters'
import { findCampaign } from '@/domain/campaign/queries'
import { listSeries } from '@/domain/campaign/series'
import { countAsked } from '@/domain/invitation/ask-list'
import { INVITATION_STATES } from '@/domain/invitation/invitation-state'
import { sendDueInvitations } from '@/domain/invitation/send-due'
import { countReasons, listWaiting } from '@/domain/review/queue'
import { listWatchedWords } from '@/domain/review/watched-words'
import { countByCategory, countByCountry, countSignatures } from '@/domain/signature/list/counts'
import type { Standing } from '@/domain/signature/desk/view'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { streamSignatories } from '@/domain/signature/list/queries'
import { listSignedLetters } from '@/domain/signature/list/of-organization'
import { listSupports } from '@/domain/organization/support'
import { findOrganizer } from '@/domain/team/add-organizer'
import type { Organizer } from '@/domain/team/team'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { CALL } from './call/call'
import { CONFIDENCE } from './confidence/confidence'
import { MINISTERS } from './ministers'
import { seedDemonstration } from './seed'
import { SUMMIT } from './summit'

useTestDatabase()

const [call, summit, ministers] = [CALL, SUMMIT, MINISTERS].map(({ letter }) => letter.slug)
const OLD = 'keep-encryption-strong'
/** Milliseconds: some seconds where nothing else runs. */
const SEEDING = 120_000

async function findOwner(): Promise<Organizer> {
  return { ...(await findOrganizer('organizer@example.org'))!, signedInAt: new Date() }
}

async function everything(): Promise<Record<string, number>> {
  const [row] = await sql()<Record<string, number>[]>`
    select (select count(*)::int from campaigns) as campaigns, (select count(*)::int from signatures) as signatures,
      (select count(*)::int from events) as events,
      (select count(*)::int from invitations) as invitations, (select count(*)::int from imports) as imports, (select count(*)::int from outbox where sent_at is null) as mails,
      (select count(*)::int from outbox where template = 'update') as news, (select sum(listed + unlisted + withdrawn + taken_back)::int from totals) as totals`
  return row!
}

test(
  'a data directory with the earlier demonstration keeps it as it is, and the four others come beside it',
  async () => {
    const organizer = await makeOrganizer()
    await makeCampaign(organizer, OLD)
    await sql()`update campaigns set demonstration = 'earlier' where slug = ${OLD}`
    await seedDemonstration()
    const before = await everything()
    expect(before).toMatchObject({ campaigns: 5, mails: 0 })
    await seedDemonstration()
    expect(await everything()).toEqual(before)
    const [old] = await sql()`select demonstration, closed_at from campaigns where slug = ${OLD}`
    expect(old).toEqual({ demonstration: 'earlier', closedAt: null })
  },
  SEEDING,
)

test('one letter is open and two of a series are closed, each with what its signing left', async () => {
  const letters = await listLetters(10)
  expect(letters.map(({ slug }) => slug)).toEqual([OLD, call, summit, ministers])
  const [, , later, earlier] = letters
  expect([later, earlier].every((one) => one?.kinds === 'organization' && one.demonstration)).toBe(true)
  expect((await listSeries(later!.id, later!.series)).map(({ slug }) => slug)).toEqual([ministers])
  expect(later!.closesZone).toBe('Europe/Paris')
  expect(earlier!.state).toBe('delivered')
  const [delivery] = await sql()`
    select number, (counts -> 'organizations')::int as names, (select count(*)::int from delivery_files f where f.delivery_id = d.id and name = 'letter.pdf') as letters,
      (select array_agg(kind order by kind) from receipts r where r.delivery_id = d.id and published_at is not null) as receipts
    from deliveries d where campaign_id = ${earlier!.id} and final_at is not null`
  const receipts = ['answered', 'handed', 'received']
  expect(delivery).toEqual({ number: 1, names: 11, letters: 1, receipts })
  expect(earlier!.closedAt!.getTime()).toBeLessThan(later!.openedAt!.getTime())
  const none = { people: 0, unlisted: 0, withdrawn: 0, takenBack: 0, takenOff: 0, held: 0 }
  expect(await countSignatures(later!.id)).toEqual({ ...none, organizations: 33 })
  expect(await countSignatures(earlier!.id)).toEqual({ ...none, organizations: 11 })
  expect(await countByCountry(later!.id)).toHaveLength(33)
})

test('the open letter shows every state and every category', async () => {
  const { id } = (await findCampaign(call!))!
  expect(await countSignatures(id)).toEqual({
    ...{ organizations: 35, people: 23, unlisted: 4, withdrawn: 1, takenBack: 1, takenOff: 0, held: 1 },
  })
  const parts = await countByCategory(id)
  expect(Object.fromEntries(parts.map((part) => [part.category, part]))).toMatchObject({
    'civil-society-organizations': { listed: 22 },
    companies: { listed: 13 },
    'individual-experts': { listed: 23, counted: 27 },
  })
  const standings: Record<Standing, number> = {
    ...{ waiting: 5, off: 0, listed: 58, unlisted: 4, pending: 1, held: 4, rejected: 0, withdrawn: 1 },
  }
  for (const [standing, count] of Object.entries(standings)) {
    const filter = { standing: standing as Standing }
    const page = await listDeskSignatures(await makeOrganizer(), call!, filter, null, 100)
    expect([standing, typeof page === 'string' ? page : page.items.length]).toEqual([standing, count])
  }
})

test('the open letter reads in eight languages, each with a text, a list and a note of its own', async () => {
  const campaign = (await findCampaign(call!))!
  const languages = ['en', ...CALL.translations.map(({ language }) => language)]
  expect(languages).toEqual(['en', 'fr', 'de', 'es', 'it', 'ja', 'pt', 'ar'])
  const letters = await Promise.all(languages.map((language) => readLetter(campaign, language)))
  for (const field of ['title', 'text', 'addressees'] as const) {
    expect(new Set(letters.map((letter) => letter[field])).size).toBe(8)
  }
  for (const { text } of letters) {
    expect(text.match(/^- /gm)).toHaveLength(5)
    expect(text).toContain('\n[^learn]: ')
  }
  const { rows } = {
    rows: await sql()<{ heading: Record<string, string> }[]>`select heading from categories`,
  }
  for (const { heading } of rows) expect(Object.keys(heading).toSorted()).toEqual(languages.toSorted())
})

const INVENTED =
  /invent|erf[uü]nden|verzonnen|påhittad|keksitty|opdigtet|zmyśl|wymyślon|smyšlen|επινοημέν|измислено|вигадан|вымышлен|مخترع|خیالی|בדוי|काल्पनिक|架空|虛構|虚构|가상|გამოგონილი|የፈጠራ|สมมติ|uydurma|hư cấu/i

test('every name says that it is invented', async () => {
  for (const slug of [call!, summit!, ministers!]) {
    const { id } = (await findCampaign(slug))!
    for await (const batch of streamSignatories(id)) {
      for (const { name, organization } of batch) expect(name ?? organization).toMatch(INVENTED)
    }
  }
  for (const { organization } of [...CALL.asks!, ...CONFIDENCE.asks!]) expect(organization).toMatch(INVENTED)
})

test('the open letter shows every kind of proof, and until when a domain was confirmed', async () => {
  const { id } = (await findCampaign(call!))!
  const shown: PublicProof[] = []
  for await (const batch of streamSignatories(id)) shown.push(...batch.flatMap(({ proofs }) => proofs ?? []))
  const methods = ['countersignature', 'decision', 'dns', 'import', 'invitation', 'mailbox', 'organizer']
  expect([...new Set(shown.map(({ method }) => method))].toSorted()).toEqual(methods)
  const domains = shown.filter(({ method }) => method === 'dns')
  expect(domains).toHaveLength(2)
  const [lapsed] = domains.filter(({ until }) => until)
  expect(lapsed).toMatchObject({ domain: 'cartas-cerradas.example' })
  expect(lapsed!.until! > lapsed!.at).toBe(true)
})

test('its queue has nine to look at, by every rule that names meet', async () => {
  const { id } = (await findCampaign(call!))!
  const waiting = await listWaiting(await findOwner(), id)
  expect(waiting).toHaveLength(9)
  expect(Object.fromEntries(countReasons(waiting))).toEqual({
    ...{ waiting: 5, similar: 1, uninvited: 1, objection: 2, watched: 1, addressee: 1 },
  })
  expect(waiting.filter(({ answered }) => answered)).toHaveLength(1)
  expect(await listWatchedWords()).toEqual([CALL.watched])
})

test('a letter that collects has asked organizations, which are in every state there is', async () => {
  const { slug } = CONFIDENCE.letter
  const organizer = await findOwner()
  expect(await findPrivateLink(organizer, slug)).toMatch(/^[\w-]{43}$/)
  const [campaign] = await sql()<{ id: string; byInvitation: boolean; launchesAt: Date }[]>`
    select id, by_invitation, launches_at from campaigns where slug = ${slug} and launched_at is null`
  expect(campaign).toMatchObject({ byInvitation: true })
  expect(campaign!.launchesAt.getTime()).toBeGreaterThan(Date.now())
  const { all, forwarded, addressless, ...counts } = await countAsked(campaign!.id)
  expect({ all, forwarded, addressless }).toEqual({
    all: CONFIDENCE.asks!.length,
    forwarded: 0,
    addressless: 1,
  })
  for (const state of INVITATION_STATES) expect([state, counts[state]]).toEqual([state, expect.toSatisfy((count: number) => count > 0)]) // prettier-ignore
  const [reminded] = await sql()`
    select count(*)::int as n, count(handed_at)::int as handed, count(declined_reason)::int as reasons
    from invitations where reminded_at is not null or handed_at is not null or declined_reason is not null`
  expect(reminded).toEqual({ n: 5, handed: 1, reasons: 1 })
})

test('a mail that is planned does not leave to an address that nobody has', async () => {
  await sendDueInvitations(new Date(Date.now() + 4 * 86_400_000))
  expect(await everything()).toMatchObject({ mails: 0 })
})

test(
  'an interrupted run is taken up again and ends as an uninterrupted one',
  async () => {
    const before = await everything()
    // As it is when the run ends before the mark: everything is there but the closing time.
    await sql()`
    update campaigns set demonstration = null, closes_at = null, closes_zone = null
    where slug in (${call!}, ${CONFIDENCE.letter.slug})`
    await seedDemonstration()
    const { events: _, ...lasting } = before
    expect(await everything()).toMatchObject(lasting)
  },
  SEEDING,
)

test('an umbrella names its members, its page has every letter it signed, and others stand beside the signatures', async () => {
  const { id } = (await findCampaign(call!))!
  const [umbrella] = await sql()<{ record: string }[]>`
    select record from signatories where campaign_id = ${id} and members is not null`
  const letters = await listSignedLetters(umbrella!.record)
  expect(letters.map(({ campaign, members }) => [campaign.slug, members?.length])).toEqual([
    [call, 4],
    [summit, undefined],
    [ministers, undefined],
  ])
  expect((await listSupports(id)).map(({ kind }) => kind)).toEqual(['adopted', 'supports'])
})
