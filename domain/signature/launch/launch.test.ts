import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { renewPrivateLink } from '@/domain/campaign/private-link'
import { listLetters } from '@/domain/campaign/list-letters'
import { findCampaign, listPublicLetters } from '@/domain/campaign/queries'
import { launchNow, setLaunch, stopLaunch } from '@/domain/campaign/set-launch'
import { countSignatures } from '@/domain/signature/list/counts'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { changeShowing } from '@/domain/signature/rights/change-showing'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { makeOrganizer, readOutbox } from '@/testing/campaign'
import { collected, launchAt, signPrivately, startCollecting } from '@/testing/collecting'
import { useTestDatabase } from '@/testing/database'
import { check, expectTrueTotals, ORGANIZATION, shownNames, type TestCampaign } from '@/testing/signer'
import { launchDueCampaigns } from './launch-due-campaigns'

useTestDatabase()

const soon = (milliseconds: number) => new Date(Date.now() + milliseconds)

async function rowsOf({ id }: TestCampaign) {
  const [row] = await sql()<{ signatories: number; totals: number }[]>`
    select (select count(*)::int from signatories where campaign_id = ${id}) as signatories,
      (select count(*)::int from totals where campaign_id = ${id}) as totals`
  return row!
}

async function launch(campaign: TestCampaign): Promise<void> {
  expect(await launchNow(await makeOrganizer(), campaign.slug)).toBe('done')
  expect(await launchDueCampaigns()).toBe(1)
}

test('nothing of a letter that collects is public, and everything is from its launch on', async () => {
  const campaign = await startCollecting('collects')
  await collected(campaign, {
    email: 'one@example.net',
    name: 'Shown One',
    title: 'Judge',
    affiliation: 'Invented Court',
  })
  await collected(campaign, { email: 'two@example.net', name: 'Hidden Two', listed: false })
  await collected(campaign, { ...ORGANIZATION, organization: 'Checked Society' })
  await check(campaign)
  await collected(campaign, { ...ORGANIZATION, email: 'b@b.example', organization: 'Waiting Society' })
  expect(await findCampaign(campaign.slug)).toBeNull()
  expect((await listLetters(10)).map(({ slug }) => slug)).not.toContain(campaign.slug)
  expect((await listPublicLetters()).map(({ slug }) => slug)).not.toContain(campaign.slug)
  expect(await rowsOf(campaign)).toEqual({ signatories: 0, totals: 0 })
  expect((await readOutbox(campaign.id)).map(({ template }) => template)).not.toContain('published')

  await launch(campaign)
  expect(await findCampaign(campaign.slug)).toMatchObject({ state: 'open', isPublic: true })
  expect(await shownNames(campaign)).toEqual(['Checked Society', 'Shown One'])
  const [person] = await sql()`
    select title, affiliation from signatories where campaign_id = ${campaign.id} and name = 'Shown One'`
  expect(person).toEqual({ title: 'Judge', affiliation: 'Invented Court' })
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 1, people: 1, unlisted: 1 })
  await expectTrueTotals(campaign)
  const published = (await readOutbox(campaign.id)).filter(({ template }) => template === 'published')
  expect(published.map(({ to }) => to)).toEqual([ORGANIZATION.email])
  expect(await launchDueCampaigns()).toBe(0)
  const [event] = await sql()`
    select actor, detail from events where campaign_id = ${campaign.id} and kind = 'campaign-launched'`
  expect(event).toEqual({ actor: 'system', detail: { people: 1, organizations: 1, unlisted: 1 } })
  const proofs = await sql()<{ proofs: unknown }[]>`
    select proofs from signatories where campaign_id = ${campaign.id} and kind = 'organization'`
  expect(proofs[0]!.proofs).toMatchObject([
    { method: 'mailbox' },
    { method: 'organizer', source: 'Register 12', domain: null },
  ])
})

test('what happens to signatures before the launch leaves no trace in what the launch shows', async () => {
  const campaign = await startCollecting('before')
  const organizer = await makeOrganizer()
  const own: string[] = []
  for (const n of [1, 2, 3, 4])
    own.push(await collected(campaign, { email: `p${n}@example.net`, name: `Person ${n}` }))
  await withdrawSignature(own[0]!)
  await eraseSignature(own[1]!)
  await changeShowing(own[2]!, 'hide')
  await correctSignature(own[3]!, { name: 'Person Corrected', country: 'FR' })
  await collected(campaign, ORGANIZATION)
  await check(campaign)
  const [{ id }] = await sql()<[{ id: string }]>`
    select id from signatures where campaign_id = ${campaign.id} and kind = 'organization'`
  expect(await takeBackCheck(organizer, campaign.slug, id)).toBe('check-taken-back')
  expect(await rowsOf(campaign)).toEqual({ signatories: 0, totals: 0 })
  await launch(campaign)
  expect(await shownNames(campaign)).toEqual(['Person Corrected'])
  expect(await countSignatures(campaign.id)).toEqual({ organizations: 0, people: 1, unlisted: 1, withdrawn: 0, takenBack: 0, takenOff: 0, held: 0 }) // prettier-ignore
  // A fall before the launch was no fall: coming back takes nothing off it.
  expect(await recordCheck(organizer, campaign.slug, id, { source: 'Register', note: '' })).toBe('done')
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 1, takenBack: 0 })
  await expectTrueTotals(campaign)
})

test('letter and names come at the moment and not before, with what happened while they were prepared', async () => {
  const campaign = await startCollecting('moment')
  const own = await collected(campaign, { email: 'goes@example.net', name: 'Who Goes' })
  await collected(campaign, { email: 'stays@example.net', name: 'Who Stays' })
  const hides = await collected(campaign, { email: 'hides@example.net', name: 'Who Hides' })
  const moment = soon(1_500)
  await launchAt(campaign, moment)
  const launching = launchDueCampaigns()
  await wait(500)
  await withdrawSignature(own)
  await changeShowing(hides, 'hide')
  await correctSignature((await collected(campaign, { email: 'new@example.net', name: 'Who Came' }))!, {
    name: 'Who Came Last',
  })
  const seen: [boolean, number][] = []
  let over = false
  void launching.then(() => (over = true))
  while (!over) {
    // One statement sees both or neither.
    const [row] = await sql()<{ launched: boolean; names: number; early: boolean }[]>`
      select launched_at is not null as launched, clock_timestamp() < ${moment} as early,
        (select count(*)::int from signatories where campaign_id = c.id) as names
      from campaigns c where id = ${campaign.id}`
    if (row!.launched) expect(row!.early).toBe(false)
    seen.push([row!.launched, row!.names])
    await wait(5)
  }
  expect(await launching).toBe(1)
  expect(Date.now() - moment.getTime()).toBeLessThan(1_000)
  for (const [launched, names] of seen) expect(names).toBe(launched ? 2 : 0)
  expect(await shownNames(campaign)).toEqual(['Who Stays', 'Who Came Last'])
  await expectTrueTotals(campaign)
  expect(await countSignatures(campaign.id)).toMatchObject({ people: 2, unlisted: 1, withdrawn: 0 })
})

test('a launch that is moved or stopped while it is prepared does not happen', async () => {
  const organizer = await makeOrganizer()
  const [moved, stopped] = [await startCollecting('moved'), await startCollecting('stopped')]
  for (const campaign of [moved, stopped]) {
    await collected(campaign, { email: 'a@example.net' })
    await launchAt(campaign, soon(2_500))
  }
  const launching = Promise.all([launchDueCampaigns(), launchDueCampaigns()])
  await wait(300)
  const later = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)
  expect(await setLaunch(organizer, moved.slug, { launchesAt: later, launchesZone: 'UTC' })).toBe('done')
  expect(await stopLaunch(organizer, stopped.slug)).toBe('done')
  expect(await launching).toEqual([0, 0])
  for (const campaign of [moved, stopped])
    expect(await rowsOf(campaign)).toEqual({ signatories: 0, totals: 0 })
  await launch(stopped)
  expect(await stopLaunch(organizer, stopped.slug)).toBe('already-launched')
  expect(await launchNow(organizer, stopped.slug)).toBe('already-launched')
  expect(await renewPrivateLink(organizer, stopped.slug)).toBe('not-collecting')
})

test('a worker that is told to stop before the moment leaves nothing half, and the next one launches late but whole', async () => {
  const campaign = await startCollecting('stopped-worker')
  await collected(campaign, { email: 'a@example.net' })
  await launchAt(campaign, soon(1_000))
  const stopping = new AbortController()
  const launching = launchDueCampaigns(stopping.signal)
  await wait(300)
  stopping.abort()
  expect(await launching).toBe(0)
  expect(await rowsOf(campaign)).toEqual({ signatories: 0, totals: 0 })
  await wait(800)
  expect(await launchDueCampaigns()).toBe(1)
  expect(await rowsOf(campaign)).toEqual({ signatories: 1, totals: 1 })
})

test('a campaign that closed before its launch is launched closed', async () => {
  const campaign = await startCollecting('closed-first')
  await collected(campaign, { email: 'a@example.net', name: 'Early One' })
  expect(await closeCampaign(await makeOrganizer(), campaign.slug)).toBe('done')
  expect(await findCampaign(campaign.slug)).toBeNull()
  await launch(campaign)
  expect(await findCampaign(campaign.slug)).toMatchObject({ state: 'closed' })
  expect(await shownNames(campaign)).toEqual(['Early One'])
})

test('100 confirmations across the moment are in the launch or listed right after it, and two workers launch once', async () => {
  const campaign = await startCollecting('race')
  const tokens: string[] = []
  for (let n = 0; n < 100; n += 1)
    tokens.push(
      await signPrivately(campaign, { email: `race${n}@example.net`, name: `Racer ${n}`, listed: n % 5 > 0 }),
    )
  for (const token of tokens.splice(0, 10)) await confirmSignature(token)
  await launchAt(campaign, soon(700))
  const launching = Promise.all([launchDueCampaigns(), launchDueCampaigns()])
  const confirming = tokens.map(async (token, n) => {
    await wait(400 + n * 6)
    return confirmSignature(token)
  })
  const results = await Promise.all(confirming)
  for (const result of results) expect(result).toHaveProperty('signatureToken')
  const launches = await launching
  expect(launches[0]! + launches[1]!).toBe(1)
  expect(await countSignatures(campaign.id)).toMatchObject({ people: 80, unlisted: 20 })
  expect(await shownNames(campaign)).toHaveLength(80)
  await expectTrueTotals(campaign)
}, 60_000)
