import { expect, test } from 'vitest'
import { correctedFields } from './own-form'

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
