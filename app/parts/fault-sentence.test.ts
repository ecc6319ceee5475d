import { expect, test } from 'vitest'
import { checkInBrowser, type Errors, FORM_ORDER, listErrors } from './sign-form/form-errors'
import { formSentences } from './sign-form/sentences'
import { fieldSentence, summarySentence } from './fault-sentence'
import { FIELDS, tidyValues, typedValues } from '@/domain/signature/signature'
import { findFaults } from '@/domain/signature/find-faults'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { updateSentence } from '../[language]/desk/campaigns/[slug]/updates/parts/refusals'
import { draftSentence, refusalSentence } from '../[language]/desk/parts/refusals'

test.each([
  ['affiliation', 'too-long', 'x'.repeat(273), 'Use 250 characters or fewer. This has 273.'],
  ['name', 'too-long', ` ${'𠮷'.repeat(121)}\u200B`, 'Use 120 characters or fewer. This has 121.'],
  ['email', 'too-long', `a@${'b'.repeat(300)}.org`, 'Use 254 characters or fewer. This has 306.'],
  [
    'email',
    'mailbox-too-long',
    `${'a'.repeat(70)}@example.org`,
    'before the @ can have at most 64 characters. This has 70.',
  ],
  ['website', 'too-long', `example.org/${'x'.repeat(1_400)}`, 'Use 300 characters or fewer. This has 1,412.'],
  ['name', 'invisible-character', 'Jan\u200Be', 'an invisible character after “\u2068Jan\u2069”.'],
  ['name', 'invisible-character', '\u3164', 'an invisible character at the beginning.'],
  ['name', 'mixed-direction-control', 'Jane \u202ERoe', 'direction mark after “\u2068Jane \u2069”.'],
  ['name', 'control-character', 'Two\nLines', 'a control character after “\u2068Two\u2069”.'],
  ['title', 'private-character', 'Logo \uF8FF', 'a character after “\u2068Logo \u2069” that'],
  ['email', 'character-not-allowed', 'jane@gmail,com', 'a character after “\u2068jane@gmail\u2069” that'],
  ['email', 'email-slip', 'Jo <jo@gmial.com>', 'Did you mean jo@gmail.com?'],
] as const)(
  'the sentence for %s: %s says the limit and by how much, or the place',
  (field, fault, typed, says) => {
    expect(fieldSentence('en', field, fault, typed)).toContain(says)
  },
)

test('the desk says its limits in the same way', () => {
  const title = draftSentence('en', 'title', 'title-too-long', 'x'.repeat(213))
  expect(title).toBe('The title can have at most 200 characters. This has 213.')
  expect(draftSentence('de', 'text', 'text-too-long', 'x'.repeat(60_001))).toContain(
    '60.000 Zeichen haben; hier sind es 60.001',
  )
  expect(refusalSentence('en', 'note-too-long', 'x'.repeat(2_500))).toContain(
    'at most 2,000 characters. This has 2,500',
  )
  expect(refusalSentence('en', 'source-too-long', 'x'.repeat(201))).toContain(
    'at most 200 characters. This has 201',
  )
})

test('the desk says which character of a long text is in the way, and where', () => {
  expect(draftSentence('en', 'text', 'text-invalid', 'One\nBo\u2063b')).toBe(
    'Letter: There’s an invisible character after “\u2068One Bo\u2069”. Delete it, or type this again instead of pasting it.',
  )
  expect(draftSentence('en', 'title', 'title-invalid', '\u202EOne')).toContain(
    'Title: There’s a hidden direction mark',
  )
  expect(draftSentence('en', 'title', 'title-invalid', '1984')).toContain('at least one letter')
  expect(updateSentence('en', 'subject-invalid', 'One \uE000')).toContain(
    'Subject: There’s a character after',
  )
  expect(updateSentence('de', 'text-invalid', 'Eins\v\u202Ezwei')).toContain('\u2068Eins \u2069')
})

const wrong = {
  ...{
    kind: 'person',
    name: 'Jan\u200Be',
    email: 'jane@gmail,com',
    country: '',
    affiliation: 'x'.repeat(1_273),
  },
  ...{ title: 'jane@example.org', listed: 'true', consent: '', language: 'en', edition: 'a'.repeat(64) },
}

test.each(INTERFACE_LANGUAGES)(
  'browser and server say the same in %s, with no place left open',
  (language) => {
    const values = typedValues(wrong)
    const say = formSentences(language, 28)
    // The two namespaces of words stay apart.
    expect(say.after).not.toBe(say.afterText)
    const known = { language, edition: values.edition, translation: '' }
    const checked = checkInBrowser({ ...values, nickname: '' }, known, say, [])
    const errors = checked.errors as Errors
    const faults = findFaults(tidyValues(values))
    expect(Object.keys(faults)).toEqual(['name', 'email', 'country', 'affiliation', 'title', 'consent'])
    for (const field of FIELDS.filter((one) => faults[one])) {
      const sentence = fieldSentence(language, field, faults[field]!, values[field])
      expect(errors[field]?.message).toBe(sentence)
      expect(sentence).not.toMatch(/[{}]/)
    }
    const listed = listErrors(errors, say)
    expect(listed.map(({ field }) => field)).toEqual(FORM_ORDER.filter((one) => faults[one]))
    for (const [field, label] of [
      ['name', say.name],
      ['email', say.email],
      ['affiliation', say.affiliation],
      ['title', say.titleOrRole],
    ] as const) {
      const { sentence } = listed.find((one) => one.field === field)!
      expect(sentence.startsWith(label)).toBe(true)
      expect(sentence).toBe(
        summarySentence(language, { field, label, fault: faults[field]!, typed: values[field] }),
      )
    }
    expect(listed.find(({ field }) => field === 'country')!.sentence).toBe(say.faults['country-required'])
  },
)

test('an organization’s errors are listed in the order of its fields', () => {
  const say = formSentences('en', 28)
  const values = { ...typedValues({ kind: 'organization', website: 'not a site' }), nickname: '' }
  const { errors } = checkInBrowser(values, { language: 'en', edition: '', translation: '' }, say, [])
  const listed = listErrors(errors as Errors, say).map(({ field }) => field)
  expect(listed.slice(0, 5)).toEqual(['organization', 'website', 'name', 'email', 'country'])
})
