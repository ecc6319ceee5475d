import { expect, test } from 'vitest'
import { parse } from 'zod/mini'
import { sql } from '@/db/client'
import { DRAFT, makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { draft, letter, translation } from './campaign'
import { proposeSlug, slugFault } from './slug'
import { closeDueCampaigns } from './close-due-campaigns'
import { closeCampaign } from './close-campaign'
import { createCampaign } from './create-campaign'
import { findOwnCampaign, listOwnCampaigns } from './desk-queries'
import { openCampaign } from './open-campaign'
import { findCampaign } from './queries'
import { saveCampaign } from './save-campaign'

useTestDatabase()

const inAYear = `${new Date().getFullYear() + 1}-06-01T18:00`

test('a draft is nobody else’s business, is opened once, and then its letter stands', async () => {
  const organizer = await makeOrganizer()
  const stranger = await makeOrganizer('stranger@example.org')
  expect(await createCampaign(organizer, DRAFT)).toEqual({ slug: DRAFT.slug })
  expect(await createCampaign(stranger, DRAFT)).toEqual({ faults: { slug: 'slug-taken' } })
  expect(await findCampaign(DRAFT.slug)).toBeNull()
  expect(await findOwnCampaign(stranger, DRAFT.slug)).toBeNull()
  expect(await listOwnCampaigns(stranger)).toEqual([])
  expect(await saveCampaign(stranger, DRAFT.slug, DRAFT)).toBe('campaign-unknown')
  await createCampaign(stranger, { ...DRAFT, slug: 'taken' })
  expect(await saveCampaign(organizer, DRAFT.slug, { ...DRAFT, slug: 'taken' })).toEqual({
    faults: { slug: 'slug-taken' },
  })
  expect(await openCampaign(stranger, DRAFT.slug)).toBe('campaign-unknown')
  expect(await saveCampaign(organizer, DRAFT.slug, { ...DRAFT, title: 'A better title' })).toEqual({
    slug: DRAFT.slug,
  })
  expect(await openCampaign(organizer, DRAFT.slug)).toBe('done')
  expect(await openCampaign(organizer, DRAFT.slug)).toBe('already-open')
  const change = { ...DRAFT, title: 'Something else', slug: 'something-else', contact: 'new@example.org' }
  expect(await saveCampaign(organizer, DRAFT.slug, change)).toBe('opened-meanwhile')
  const around = { ...change, title: '', slug: '', addressees: '', text: '', language: '' }
  expect(await saveCampaign(organizer, DRAFT.slug, around)).toEqual({ slug: DRAFT.slug })
  const campaign = await findCampaign(DRAFT.slug)
  expect(campaign).toMatchObject({
    state: 'open',
    title: 'A better title',
    contact: 'new@example.org',
    editionNumber: 1,
  })
  expect(campaign!.editionHash).toMatch(/^[0-9a-f]{64}$/)
})

test('every fault of a draft is named, and an hour that the clocks skip is refused', async () => {
  const organizer = await makeOrganizer()
  const empty = Object.fromEntries(Object.keys(DRAFT).map((field) => [field, ''])) as typeof DRAFT
  const refused = await createCampaign(organizer, empty)
  expect(refused).toHaveProperty('faults')
  expect(Object.keys((refused as { faults: object }).faults).toSorted()).toEqual([
    'language',
    'slug',
    'title',
  ])
  const half = { ...empty, title: 'Half a letter', slug: 'half', language: 'en' }
  expect(await createCampaign(organizer, half)).toEqual({ slug: 'half' })
  expect(await openCampaign(organizer, 'half')).toBe('draft-incomplete')
  expect(await saveCampaign(organizer, 'half', { ...half, contact: 'nobody', text: 'x\u202ey' })).toEqual({
    faults: { contact: 'contact-invalid', text: 'text-invalid' },
  })
  await saveCampaign(organizer, 'half', { ...DRAFT, slug: 'half' })
  expect(await openCampaign(organizer, 'half')).toBe('done')
  const emptied = await saveCampaign(organizer, 'half', { ...DRAFT, slug: 'half', contact: '' })
  expect(emptied).toEqual({ faults: { contact: 'contact-invalid' } })
  const at = (closesAt: string, closesZone: string) =>
    createCampaign(organizer, { ...DRAFT, slug: 'times', closesAt, closesZone })
  expect(await at('2020-01-01T00:00', 'UTC')).toEqual({ faults: { closesAt: 'closing-past' } })
  expect(await at('2031-03-30T02:30', 'Europe/Brussels')).toEqual({ faults: { closesAt: 'closing-skipped' } })
  expect(await at('2031-02-30T12:00', 'UTC')).toEqual({ faults: { closesAt: 'closing-invalid' } })
  expect(await at(inAYear, 'Mars/Olympus')).toEqual({ faults: { closesZone: 'zone-unknown' } })
})

test('a campaign closes by the clock, worker or not, and a later closing time does not open it again', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'by-the-clock')
  await sql()`update campaigns set closes_at = now() - interval '1 minute', closes_zone = 'UTC' where id = ${campaign.id}`
  expect(await findCampaign(campaign.slug)).toMatchObject({ state: 'closed' })
  const later = { ...DRAFT, slug: campaign.slug, closesAt: inAYear, closesZone: 'UTC' }
  expect(await saveCampaign(organizer, campaign.slug, later)).toBe('closed-meanwhile')
  expect(await findCampaign(campaign.slug)).toMatchObject({ state: 'closed' })
  expect(await closeDueCampaigns()).toBe(1)
  expect(await closeDueCampaigns()).toBe(0)
  expect(await closeCampaign(organizer, campaign.slug)).toBe('not-open')
  expect(await openCampaign(organizer, campaign.slug)).toBe('already-closed')
})

test('an address is proposed from a title in Latin letters, and none from others', () => {
  expect(proposeSlug('Für die Brücke — jetzt!')).toBe('fur-die-brucke-jetzt')
  expect(proposeSlug('暗号を守ろう')).toBe('')
})

test('an address that the site needs itself is taken; another form of it is no address', () => {
  expect(slugFault('new')).toBe('slug-taken')
  expect(slugFault('New letter')).toBe('slug-invalid')
  expect(slugFault('new-letter')).toBeNull()
})

test('a title that was typed or pasted over several lines is one line in every form of it', () => {
  const title = '\uFEFF Keep the\r\n\r\nnight\u00A0tra\u00ADins\t \n running\u200F\n'
  for (const form of [draft, translation, letter])
    expect(parse(form, { title, text: 'a\r\nb' })).toMatchObject({
      title: 'Keep the night trains running',
      text: 'a\nb',
    })
})
