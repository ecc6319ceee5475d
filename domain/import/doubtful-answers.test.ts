import { describe, expect, test } from 'vitest'
import { doubtFinder } from './doubtful-answers'

/** What is said of the first row, where the rows below it have these answers. */
const doubt = (heading: string, cell: string, others: string[] = []) => {
  const rows = [cell, ...others].map((answer) => ['Alder Forum', answer])
  return doubtFinder(['Organization', heading], rows, { organization: 0 })(rows[0]!)?.why ?? null
}

test.each([
  ['Ok?', 'No'],
  ['', 'no'],
  ['Board', 'No.'],
  ['Answer of the association', 'Nein'],
  ['Décision du bureau', 'Non'],
  ['Resposta', 'Não'],
  ['回答', 'いいえ'],
  ['الرد', 'لا'],
  ['Reply', 'declined'],
  ['Feedback', 'Please do not publish'],
])('%s %s may be a refusal', (heading, cell) => expect(doubt(heading, cell)).toBe('says-no'))

test.each([
  ['Newsletter?', 'No'],
  ['May we contact you?', 'No'],
  ['May we use your logo?', 'No'],
  ['Member?', 'No'],
  ['Registered association?', 'No'],
  ['Country', 'NO'],
  ['Provincia', 'NO'],
  ['Comments', 'No'],
  ['Bemerkungen', 'nein'],
  ['Website', 'no'],
  ['Do not publish', 'No'],
  ['Any objection to publication?', 'No'],
  ['May we publish? (No)', 'No'],
  ['Ok?', 'No Borders'],
  ['Ok?', 'Meet at Bridge'],
  ['Ok?', 'FALSE'],
])('%s %s is none', (heading, cell) => expect(doubt(heading, cell)).toBeNull())

describe('where most agreed', () => {
  const YES = ['Yes', 'Yes', 'yes', 'Yes, with our short name']
  const SENTENCE = Array.from({ length: 4 }, () => 'Our board has decided to be listed')
  test.each(['', 'No longer needed', 'Maybe', '?', 'until May', 'ask Jane'])('"%s" is no plain yes', (cell) => {
    expect(doubt('May we publish?', cell, YES)).toBe('answer-unclear')
    expect(doubt('Veröffentlichung', cell, ['X', 'x', 'X', 'x'])).toBe('answer-unclear')
    expect(doubt('May we publish?', cell, SENTENCE)).toBe('answer-unclear')
  })

  test.each(['Yes', 'OK', 'Ja, gern', 'oui', 'true', '✓', '同意します', 'Sure, go ahead', '1'])('%s is one', (cell) => {
    expect(doubt('May we publish?', cell, YES)).toBeNull()
  })

  test('a blank is nothing special where few answered, nor is a day where all wrote days', () => {
    expect(doubt('May we publish?', '', ['', '', 'Yes'])).toBeNull()
    expect(doubt('Signed', '12 May 2026', ['13 May 2026', '14 May 2026'])).toBeNull()
    expect(doubt('May we publish?', 'Our board has decided to be listed', SENTENCE)).toBeNull()
  })
}) // prettier-ignore

test('the question and its answer are quoted, a column without a heading by its letter', () => {
  const find = doubtFinder(['Organization', ''], [['Alder', ' no ']], { organization: 0 })
  expect(find(['Alder', ' no '])).toEqual({ why: 'says-no', like: 'B no' })
  const asked = doubtFinder(['Organization', 'Signed'], [], { organization: 0 })
  expect(asked(['Alder', 'No'])).toEqual({ why: 'says-no', like: 'Signed No' })
})

test('a name that stood in two lines may be two names', () => {
  const find = doubtFinder(['Organization'], [], { organization: 0 })
  expect(find(['Cedar\nCollective'])).toEqual({ why: 'two-lines', like: '' })
  expect(find(['Cedar Collective\n'])).toBeNull()
})
