import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { firstSentences } from './first-sentences'
import { listLetters } from './list-letters'

useTestDatabase()

test('letters are listed without their texts, and each text’s first sentence is read once', async () => {
  const organizer = await makeOrganizer()
  await makeCampaign(organizer, 'older')
  await makeCampaign(organizer, 'newer')
  await sql()`update campaigns set closed_at = now() where slug = 'newer'`
  const letters = await listLetters(10)
  expect(letters.map(({ slug }) => slug)).toEqual(['older', 'newer'])
  expect((await listLetters(1, 1)).map(({ slug }) => slug)).toEqual(['newer'])
  expect(letters[0]).not.toHaveProperty('text')
  const texts = letters.map(({ editionId, language }) => ({ id: editionId, language }))
  const found = await firstSentences(texts)
  expect(found.get(texts[0]!.id)).toMatch(/^\S.{10,}\S$/)
  await sql()`update editions set text = 'Nothing of an edition changes, so this is not read at all.'`
  expect(await firstSentences(texts)).toEqual(found)
})
