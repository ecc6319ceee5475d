import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { localTime } from '@/domain/campaign/closing-time'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { publishEdition } from '@/domain/campaign/publish-edition'
import { publishTranslation } from '@/domain/campaign/publish-translation'
import { holdForReason } from '@/domain/review/set-aside'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import type { Organizer } from '@/domain/team/team'
import { DRAFT, makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { buildCheaply, NOW } from '@/testing/delivery'
import { letMailsPass, ORGANIZATION, sign, signed, type TestCampaign } from '@/testing/signer'
import { buildFrozen } from './build-frozen'
import { cancelDelivery } from './cancel-delivery'
import { DELIVERY_LIMITS, type CutoffValues } from './delivery'
import { findDelivery } from './desk-queries'
import { prepareDelivery } from './prepare-delivery'
import { previewDelivery } from './preview-delivery'
import { workOnDeliveries } from './work'

// What an organizer sees before a list is frozen, and which moments are none to freeze it at.

useTestDatabase()

let organizer: Organizer
beforeAll(async () => {
  organizer = await makeOrganizer()
})

const at = (date: Date): CutoffValues => ({
  cutoff: 'other',
  cutoffAt: localTime(date, 'Europe/Lisbon'),
  cutoffZone: 'Europe/Lisbon',
})
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

let emails = 0
async function person(campaign: TestCampaign, changed = {}): Promise<string> {
  await letMailsPass()
  return signed(campaign, { email: `signer-${(emails += 1)}@example.net`, ...changed })
}
const waitingIn = async ({ id }: TestCampaign) =>
  (
    await sql()<
      { id: string }[]
    >`select id from signatures where campaign_id = ${id} and kind = 'organization'`
  )[0]!.id
/** The whole campaign was opened, and its names published, so many minutes earlier. */
async function letPass({ id }: TestCampaign, minutes: number): Promise<void> {
  const [earlier, client] = [minutesAgo(minutes), sql()]
  await client`update campaigns set opened_at = ${earlier} where id = ${id}`
  await client`update editions set published_at = ${earlier} where campaign_id = ${id}`
  await client`update signatories set published_at = ${earlier} where campaign_id = ${id}`
  await client`update signatures set confirmed_at = ${earlier} where campaign_id = ${id} and confirmed_at is not null`
}

test('the preview says who is in, who is not, and why', async () => {
  const campaign = await makeCampaign(organizer, 'seen')
  await person(campaign, { name: 'Early Invented' })
  await letPass(campaign, 60)
  await person(campaign, { name: 'Late Invented' })
  await person(campaign, { listed: false })
  await withdrawSignature(await person(campaign))
  await person(campaign, ORGANIZATION)
  expect(await holdForReason(organizer, 'seen', await waitingIn(campaign), 'doubtful')).toBe('done')
  await person(campaign, { ...ORGANIZATION, organization: 'Another Invented Society' })
  await sign(campaign, { email: 'never-confirmed@example.net' })
  const counts = async (values: CutoffValues) => {
    const preview = await previewDelivery(organizer, 'seen', values)
    if (typeof preview === 'string') throw new Error(preview)
    return Object.fromEntries(preview.parts.map(({ is, kind, count }) => [`${is} ${kind}`, count]))
  }
  const out = {
    'withdrawn person': 1,
    'held organization': 1,
    'waiting organization': 1,
    'pending person': 1,
  }
  expect(await counts(NOW)).toEqual({ ...out, 'in person': 2, 'unlisted person': 1 })
  expect(await counts(at(minutesAgo(30)))).toEqual({ ...out, 'in person': 1, 'after person': 2 })
})

test('a cut-off before the opening, ahead, at no closing or at no time on a clock is refused', async () => {
  const campaign = await makeCampaign(organizer, 'moments')
  const answer = (values: CutoffValues) => prepareDelivery(organizer, 'moments', { ...NOW, ...values })
  expect(await answer(at(minutesAgo(10)))).toBe('cutoff-before-opening')
  expect(await answer(at(minutesAgo(-10)))).toBe('cutoff-ahead')
  expect(await answer({ ...NOW, cutoff: 'closing' })).toBe('not-closed')
  expect(await answer({ ...NOW, cutoff: 'someday' })).toBe('cutoff-invalid')
  for (const cutoffAt of ['today', '0000-01-01T00:00', '9999-12-31T23:59'])
    expect(await answer({ cutoff: 'other', cutoffAt, cutoffZone: 'UTC' })).toBe('cutoff-invalid')
  const typed = { cutoff: 'other', cutoffAt: '2026-03-29T02:30', cutoffZone: 'Europe/Paris' }
  expect(await answer(typed)).toBe('cutoff-skipped')
  expect(await answer({ ...typed, cutoffZone: 'Atlantis' })).toBe('cutoff-zone-unknown')
  await closeCampaign(organizer, 'moments')
  const closing = await previewDelivery(organizer, 'moments', { ...NOW, cutoff: 'closing' })
  const [{ closedAt }] =
    (await sql()`select closed_at from campaigns where id = ${campaign.id}`) as never as [{ closedAt: Date }]
  expect(closing).toMatchObject({ cutoff: { at: closedAt } })
  expect(await sql()`select from deliveries where campaign_id = ${campaign.id}`).toHaveLength(0)
})

test('who is in now is who was shown as in now, whenever the files are asked for', async () => {
  const campaign = await makeCampaign(organizer, 'shown')
  await person(campaign)
  const shown = await previewDelivery(organizer, 'shown', NOW)
  if (typeof shown === 'string') throw new Error(shown)
  const { at: seen } = shown.cutoff
  const asked = await prepareDelivery(organizer, 'shown', { ...NOW, seenAt: seen.toISOString() })
  expect(await findDelivery(organizer, 'shown', (asked as { id: string }).id)).toMatchObject({
    cutoffAt: seen,
  })
  await cancelDelivery(organizer, 'shown', (asked as { id: string }).id)
  const answer = (seenAt: string) => prepareDelivery(organizer, 'shown', { ...NOW, seenAt })
  expect(await answer('yesterday')).toBe('cutoff-invalid')
  expect(await answer('0000-01-01T00:00:00.000Z')).toBe('cutoff-invalid')
  expect(await answer('2026-99-01T00:00:00.000Z')).toBe('cutoff-invalid')
  expect(await answer('2099-01-01T00:00:00.000Z')).toBe('cutoff-ahead')
})

test('nothing is delivered of a draft or of a letter that still collects', async () => {
  await createCampaign(organizer, { ...DRAFT, slug: 'drafted' })
  expect(await prepareDelivery(organizer, 'drafted', NOW)).toBe('not-public')
  const campaign = await makeCampaign(organizer, 'collecting')
  await sql()`update campaigns set collects_first = true where id = ${campaign.id}`
  expect(await prepareDelivery(organizer, 'collecting', NOW)).toBe('not-public')
})

test('a cut-off is the database’s now, whatever the clock of the server says', async () => {
  const campaign = await makeCampaign(organizer, 'clocks')
  await person(campaign)
  for (const wrong of [new Date('2001-01-01'), new Date('2099-01-01')]) {
    const asked = await prepareDelivery(organizer, 'clocks', NOW, wrong)
    const { id } = asked as { id: string }
    const found = await findDelivery(organizer, 'clocks', id)
    if (typeof found === 'string') throw new Error(found)
    expect(Math.abs(found.cutoffAt.getTime() - Date.now())).toBeLessThan(60_000)
    await cancelDelivery(organizer, 'clocks', id)
  }
})

test('what is too long or broken is refused; sixteen thousand signs are no fault of the server', async () => {
  await makeCampaign(organizer, 'typed')
  const answer = (changed: object) => prepareDelivery(organizer, 'typed', { ...NOW, ...changed })
  expect(await answer({ recipient: 'x'.repeat(DELIVERY_LIMITS.recipient + 1) })).toBe('recipient-too-long')
  expect(await answer({ recipient: 'two\nlines' })).toBe('recipient-invalid')
  expect(await answer({ note: 'x'.repeat(16_384) })).toBe('note-too-long')
  expect(await answer({ note: 'a\0b' })).toBe('note-invalid')
  expect(await answer({ languages: ['tlh'] })).toBe('language-unknown')
  expect(await answer({ recipient: '\u200b', note: ' \n ' })).toMatchObject({
    id: expect.any(String) as string,
  })
})

test('the letter goes in the edition and the translations that stood at the cut-off', async () => {
  const campaign = await makeCampaign(organizer, 'editions')
  await publishTranslation(organizer, 'editions', { ...DRAFT, title: 'Die Brücke', language: 'de' })
  await letPass(campaign, 60)
  await publishEdition(organizer, 'editions', { ...DRAFT, text: 'Another text.' })
  const before = await previewDelivery(organizer, 'editions', at(minutesAgo(30)))
  expect(before).toMatchObject({ cutoff: { editionNumber: 1 }, languages: ['en', 'de'] })
  const now = await previewDelivery(organizer, 'editions', NOW)
  expect(now).toMatchObject({ cutoff: { editionNumber: 2 }, languages: ['en'] })
  await prepareDelivery(organizer, 'editions', { ...NOW, ...at(minutesAgo(30)), languages: ['de'] })
  let titles: string[] = []
  await workOnDeliveries((id, folder) =>
    buildFrozen(id, (delivered, rows) => {
      titles = delivered.letters.map(({ language, title }) => `${language} ${title}`)
      return buildCheaply(delivered, rows, folder)
    }),
  )
  expect(titles).toEqual(['en Keep the bridge open', 'de Die Brücke'])
})
