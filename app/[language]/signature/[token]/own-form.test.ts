import { expect, test } from 'vitest'
import { correctedFields, sureErrors } from './own-form'

test('the form that corrects a signature opens for its own fields, and for no other form’s', () => {
  expect(correctedFields('organization')).toEqual([
    ...(['organization', 'website', 'country', 'name', 'title'] as const),
    'category',
  ])
  const others = [
    'logo',
    'alt',
    'answer',
    'decisionBody',
    'decisionOn',
    'colleague',
    'colleagueRole',
    'email',
  ]
  for (const kind of ['person', 'organization'] as const)
    expect(correctedFields(kind).filter((field) => others.includes(field))).toEqual([])
})

test('a missing tick is said on top of the page and leads to the box of the button that was pressed', () => {
  const missing = { values: { sure: 'erase' }, faults: { sure: 'not-ticked' } }
  expect(sureErrors('en', missing)).toEqual([
    { field: 'sure-erase', sentence: expect.stringMatching(/^Tick the box first/) },
  ])
  expect(sureErrors('en', { values: {}, faults: {} })).toEqual([])
})
