import { expect, test } from 'vitest'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { startCollecting } from '@/testing/collecting'
import { LIMITS } from './invitation'
import { listInvitationWords, saveInvitationWords } from './words'

useTestDatabase()

test('words in several languages are kept together: one that is refused keeps none of them, and nothing else is lost', async () => {
  const organizer = await makeOrganizer()
  const { id, slug } = await makeCampaign(organizer, 'words-in-one-form')
  const save = (texts: Record<string, string>) => saveInvitationWords(organizer, slug, texts)
  const both = { ar: 'نرجو توقيعكم.', de: 'Bitte unterzeichnen Sie.' }
  expect(await save(both)).toBe('done')
  expect(await listInvitationWords(id)).toEqual(both)
  const long = 'x'.repeat(LIMITS.words + 1)
  expect(await save({ de: 'Anders.', ar: long })).toEqual({ refusal: 'words-too-long', language: 'ar' })
  expect(await save({ de: 'Anders.', '-': 'x' })).toEqual({ refusal: 'words-invalid', language: '-' })
  expect(await listInvitationWords(id)).toEqual(both)
  expect(await save({ de: ' ' })).toBe('done')
  expect(await listInvitationWords(id)).toEqual({ ar: both.ar })
  expect(await save({})).toBe('done')
})

test('the count can be a word of a mail, but not before it is public', async () => {
  const organizer = await makeOrganizer()
  const { slug } = await makeCampaign(organizer, 'words-with-count')
  expect(await saveInvitationWords(organizer, slug, { en: '{count} signed.' })).toBe('done')
  const early = await startCollecting('words-too-early')
  expect(await saveInvitationWords(organizer, early.slug, { de: 'x', en: '{count} signed.' })).toEqual({
    refusal: 'words-count-not-public',
    language: 'en',
  })
})
