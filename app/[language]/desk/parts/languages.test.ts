import { expect, test } from 'vitest'
import { offerLanguages } from './languages'

test('a stored language is offered with the others when it is one', () => {
  const tags = (stored: string) => offerLanguages('en', stored).map(([tag]) => tag)
  const usual = tags('')
  expect(tags('de')).toEqual(usual)
  expect(tags('gsw').toSorted()).toEqual(['gsw', ...usual].toSorted())
  expect(tags('en-x-house')).toContain('en-x-house')
  for (const malformed of ['en_US', 'english language', '../fr']) expect(tags(malformed)).toEqual(usual)
})
