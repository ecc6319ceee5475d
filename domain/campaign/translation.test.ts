import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { DRAFT, makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { createCampaign } from './create-campaign'
import { openCampaign } from './open-campaign'
import { publishTranslation } from './publish-translation'
import { removeTranslation } from './remove-translation'
import { saveCampaign } from './save-campaign'
import { saveTranslation } from './save-translation'

useTestDatabase()

const GERMAN = {
  language: 'de',
  addressees: 'An den Rat von Beispielstadt',
  title: 'Haltet die Brücke offen',
  text: 'Wir bitten, dass die Brücke offen bleibt.',
}

const rows = (campaignId: string) => sql()<
  { language: string; title: string; removed: boolean; hash: string }[]
>`
  select t.language, t.title, t.removed_at is not null as removed, encode(t.hash, 'hex') as hash
  from translations t join editions e on e.id = t.edition_id where e.campaign_id = ${campaignId} order by t.published_at`

test('a translation is published with its hash; renewing it keeps the older one, repeating it changes nothing', async () => {
  const organizer = await makeOrganizer()
  const { id, slug } = await makeCampaign(organizer, 'translated')
  expect(await publishTranslation(organizer, slug, GERMAN)).toBe('done')
  expect(await publishTranslation(organizer, slug, GERMAN)).toBe('done')
  const better = { ...GERMAN, title: 'Die Brücke bleibt offen' }
  expect(await publishTranslation(organizer, slug, better)).toBe('done')
  const stored = await rows(id)
  expect(stored.map(({ title }) => title)).toEqual([GERMAN.title, better.title])
  expect(new Set(stored.map(({ hash }) => hash)).size).toBe(2)
  // Back to the first wording: the same row is shown again.
  expect(await publishTranslation(organizer, slug, GERMAN)).toBe('done')
  expect((await rows(id)).map(({ title }) => title)).toEqual([better.title, GERMAN.title])
})

test('what cannot be a translation is refused, field by field', async () => {
  const organizer = await makeOrganizer()
  const { slug } = await makeCampaign(organizer, 'refusing')
  const publish = (changed: Partial<typeof GERMAN>) =>
    publishTranslation(organizer, slug, { ...GERMAN, ...changed })
  expect(await publish({ language: 'EN' })).toEqual({ faults: { language: 'language-authoritative' } })
  for (const language of ['', 'german', 'de_DE', '../de', 'api', 'de-x-private']) {
    expect(await publish({ language })).toEqual({ faults: { language: 'language-required' } })
  }
  expect(await publish({ language: 'PT-br' })).toBe('done')
  expect(await publish({ title: '', text: ' ', addressees: 'x\u202ey' })).toEqual({
    faults: { title: 'title-required', text: 'text-required', addressees: 'addressees-invalid' },
  })
  await createCampaign(organizer, { ...DRAFT, slug: 'unopened' })
  expect(await publishTranslation(organizer, 'unopened', GERMAN)).toBe('not-open')
  const stranger = await makeOrganizer('stranger@example.org')
  expect(await publishTranslation(stranger, slug, GERMAN)).toBe('campaign-unknown')
})

test('opening publishes the translations that are complete, and only those', async () => {
  const organizer = await makeOrganizer()
  const slug = 'opened-with-translations'
  await createCampaign(organizer, { ...DRAFT, slug })
  expect(await saveTranslation(organizer, slug, GERMAN)).toEqual({ language: 'de' })
  const half = { language: 'fr', title: 'Le pont', addressees: '', text: '' }
  expect(await saveTranslation(organizer, slug, half)).toEqual({ language: 'fr' })
  expect(await saveTranslation(organizer, slug, { ...half, language: 'es', text: 'x\u0000' })).toEqual({
    faults: { text: 'text-invalid' },
  })
  expect(await saveCampaign(organizer, slug, { ...DRAFT, slug, language: 'de' })).toEqual({
    faults: { language: 'language-translated' },
  })
  expect(await openCampaign(organizer, slug)).toBe('done')
  const [{ id }] = (await sql()`select id from campaigns where slug = ${slug}`) as unknown as [{ id: string }]
  expect(await rows(id)).toMatchObject([{ language: 'de', title: GERMAN.title }])
})

test('taking a translation off keeps its row and its draft; a draft can be deleted, the letter itself cannot', async () => {
  const organizer = await makeOrganizer()
  const { id, slug } = await makeCampaign(organizer, 'taken-off')
  await publishTranslation(organizer, slug, GERMAN)
  expect(await removeTranslation(organizer, slug, 'de')).toBe('taken-off')
  expect(await rows(id)).toMatchObject([{ language: 'de', removed: true }])
  expect(await publishTranslation(organizer, slug, GERMAN)).toBe('done')
  expect(await rows(id)).toMatchObject([{ language: 'de', removed: false }])
  expect(await removeTranslation(organizer, slug, 'de')).toBe('taken-off')
  expect(await removeTranslation(organizer, slug, 'de')).toBe('deleted')
  expect(await removeTranslation(organizer, slug, 'de')).toBe('translation-unknown')
  expect(await removeTranslation(organizer, slug, 'en')).toBe('translation-unknown')
})
