import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { signLetter } from '@/domain/signature/signing/sign'
import { DRAFT, makeCampaign, makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { closeCampaign } from './close-campaign'
import { letterIn } from './letter-languages'
import { publishEdition } from './publish-edition'
import { publishTranslation } from './publish-translation'
import { readLetter } from './letter-queries'
import { findCampaign } from './queries'
import { removeTranslation } from './remove-translation'
import { seenOf } from './save-whole'

useTestDatabase()

const consent = randomBytes(32)
const LETTER = { addressees: DRAFT.addressees, title: DRAFT.title, text: DRAFT.text }
const CHANGED = { ...LETTER, text: 'We ask that the bridge stays open, day and night.' }
const GERMAN = { ...LETTER, language: 'de', title: 'Haltet die Brücke offen', text: 'Wir bitten darum.' }

const signatureOf = (campaignId: string) => sql()<{ number: number; translation: string | null }[]>`
  select e.number, encode(s.translation_hash, 'hex') as translation from signatures s
  join editions e on e.id = s.edition_id where s.campaign_id = ${campaignId} order by s.signed_at`

test('a changed text is a new edition: signatures stay on theirs, and the old page is told to read again', async () => {
  const organizer = await makeOrganizer()
  const { id, slug, edition } = await makeCampaign(organizer, 'changed')
  await publishTranslation(organizer, slug, GERMAN)
  await signLetter(slug, submissionOf(edition, { language: 'de' }), consent)
  const [mail] = await readOutbox(id)
  await confirmSignature(mail!.token)
  expect(await publishEdition(organizer, slug, LETTER)).toBe('text-unchanged')
  expect(await publishEdition(organizer, slug, { ...LETTER, text: `${LETTER.text}\r\n`.trim() })).toBe(
    'text-unchanged',
  )
  expect(await publishEdition(organizer, slug, { ...LETTER, title: '' })).toEqual({
    faults: { title: 'title-required' },
  })
  expect(await publishEdition(organizer, slug, CHANGED)).toBe('done')
  expect(await publishEdition(organizer, slug, LETTER)).toBe('edition-repeated')
  const campaign = (await findCampaign(slug))!
  expect(campaign).toMatchObject({ editionNumber: 2, text: CHANGED.text })
  expect(campaign.translations).toMatchObject([{ language: 'de', editionNumber: 1, outdated: true }])

  const another = { language: 'de', email: 'another@example.net' }
  expect(await signLetter(slug, submissionOf(edition, another), consent)).toBe('edition-changed')
  await signLetter(slug, submissionOf(campaign.editionHash, another), consent)
  const german = campaign.translations[0]!.hash
  expect(await signatureOf(id)).toEqual([
    { number: 1, translation: german },
    { number: 2, translation: german },
  ])
  await publishTranslation(organizer, slug, { ...GERMAN, text: 'Wir bitten darum, Tag und Nacht.' })
  expect((await findCampaign(slug))!.translations).toMatchObject([{ editionNumber: 2, outdated: false }])
})

test('a text that was compared with an older edition takes the place of none published since', async () => {
  const organizer = await makeOrganizer()
  const { slug, edition } = await makeCampaign(organizer, 'compared')
  const other = { ...LETTER, title: 'Keep the old bridge open' }
  expect(await publishEdition(organizer, slug, { ...CHANGED, seen: edition })).toBe('done')
  expect(await publishEdition(organizer, slug, { ...CHANGED, seen: edition })).toBe('text-unchanged')
  expect(await publishEdition(organizer, slug, { ...other, seen: edition })).toBe('edition-meanwhile')
  expect(await publishEdition(organizer, slug, { ...other, seen: '' })).toBe('edition-meanwhile')
  const { editionHash, editionNumber } = (await findCampaign(slug))!
  expect(editionNumber).toBe(2)
  expect(await publishEdition(organizer, slug, { ...other, seen: editionHash })).toBe('done')
})

test('a translation that was read beside an older edition is not published as one of a newer', async () => {
  const organizer = await makeOrganizer()
  const { slug } = await makeCampaign(organizer, 'beside')
  const seen = () => seenOf({ translation: 'de' }, { slug })
  const first = await seen()
  expect(await publishTranslation(organizer, slug, { ...GERMAN, seen: first })).toBe('done')
  const before = await seen()
  await publishEdition(organizer, slug, CHANGED)
  expect(await publishTranslation(organizer, slug, { ...GERMAN, seen: before })).toBe('changed-meanwhile')
  expect((await findCampaign(slug))!.translations).toMatchObject([{ editionNumber: 1, outdated: true }])
  const now = await seen()
  expect(await publishTranslation(organizer, slug, { ...GERMAN, seen: now })).toBe('done')
  expect(await publishTranslation(organizer, slug, { ...GERMAN, seen: now })).toBe('done')
})

test('a signature holds the translation that was on the page, also when another one took its place meanwhile', async () => {
  const organizer = await makeOrganizer()
  const { id, slug, edition } = await makeCampaign(organizer, 'bound')
  await publishTranslation(organizer, slug, GERMAN)
  const read = (await findCampaign(slug))!.translations[0]!.hash
  await publishTranslation(organizer, slug, { ...GERMAN, text: 'Wir bitten sehr darum.' })
  const shown = (await findCampaign(slug))!.translations[0]!.hash
  const sign = (email: string, changed: object) =>
    signLetter(slug, submissionOf(edition, { email, language: 'de', ...changed }), consent)
  await sign('one@example.net', { translation: read })
  await sign('two@example.net', {})
  await sign('three@example.net', { translation: 'f'.repeat(64) })
  await sign('four@example.net', { language: 'en' })
  expect((await signatureOf(id)).map(({ translation }) => translation)).toEqual([read, shown, shown, null])
})

test('a reader gets the translation that serves their language, else the letter itself', async () => {
  const organizer = await makeOrganizer()
  const { slug } = await makeCampaign(organizer, 'served')
  await publishTranslation(organizer, slug, GERMAN)
  await publishTranslation(organizer, slug, { ...GERMAN, language: 'zh-Hant', title: '讓橋保持開放' })
  const campaign = (await findCampaign(slug))!
  expect(campaign.translations[0]!.publishedAt).toBeInstanceOf(Date)
  expect(campaign.translations[0]).not.toHaveProperty('text')
  expect(letterIn(campaign, 'de-AT')).toMatchObject({ language: 'de', title: GERMAN.title })
  expect(letterIn(campaign, 'zh-Hans')).toMatchObject({ language: 'en', translation: null })
  expect(letterIn(campaign, 'zh-TW').language).toBe('zh-Hant')
  expect(await readLetter(campaign, 'de')).toMatchObject({ text: GERMAN.text, language: 'de' })
  expect(await readLetter(campaign, 'fr')).toMatchObject({ text: DRAFT.text, language: 'en' })
  await removeTranslation(organizer, slug, 'de')
  expect(letterIn((await findCampaign(slug))!, 'de')).toMatchObject({ language: 'en' })
})

test('only an owner changes the text, and only while the campaign is open', async () => {
  const organizer = await makeOrganizer()
  const { id, slug } = await makeCampaign(organizer, 'who-changes')
  const editor = await makeOrganizer('editor@example.org')
  await sql()`insert into memberships (user_id, campaign_id, role) values (${editor.userId}, ${id}, 'editor')`
  expect(await publishEdition(editor, slug, CHANGED)).toBe('not-permitted')
  expect(await publishTranslation(editor, slug, GERMAN)).toBe('done')
  await closeCampaign(organizer, slug)
  expect(await publishEdition(organizer, slug, CHANGED)).toBe('not-open')
  expect(await publishTranslation(organizer, slug, GERMAN)).toBe('done')
})
