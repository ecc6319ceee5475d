import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { consentHash, consentSentence } from './consent'

test('each sentence has its own hash, the first time and again', () => {
  for (const language of ['en', 'de', 'de-CH', 'tlh', 'ar'])
    for (const days of [28, 1, 28, 180]) {
      const expected = createHash('sha256').update(consentSentence(language, days), 'utf8').digest()
      expect(consentHash(language)(days)).toEqual(expected)
    }
  expect(consentHash('en')(28)).not.toEqual(consentHash('en')(29))
})
