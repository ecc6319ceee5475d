import { expect, test } from 'vitest'
import { movesOf, type State, whereCounted } from './counting'

// Where a signature counts by its facts, and what a change of them moves.

const at = new Date()
const person = (facts: Partial<State> = {}): State => ({
  ...{ id: 'a', campaignId: 'b', number: 1, kind: 'person', category: null, country: 'PT', area: null },
  ...{ confirmedAt: at, publishedAt: at, hiddenAt: null, heldAt: null, withdrawnAt: null },
  ...{ erasedAt: null, fellFor: null, ...facts },
})
const organization = (facts: Partial<State> = {}) => person({ kind: 'organization', ...facts })

test.each([
  ['a person whose name is shown', person(), 'listed'],
  ['a person whose name is hidden', person({ publishedAt: null, hiddenAt: at }), 'unlisted'],
  ['a hidden name that is held', person({ publishedAt: null, hiddenAt: at, heldAt: at }), null],
  ['a held name', person({ publishedAt: null, heldAt: at }), null],
  ['nobody yet', person({ number: null, confirmedAt: null, publishedAt: null }), null],
  ['who withdrew', person({ publishedAt: null, withdrawnAt: at }), null],
  ['who withdrew hidden', person({ publishedAt: null, hiddenAt: at, withdrawnAt: at }), null],
  ['who was erased', person({ publishedAt: null, hiddenAt: at, erasedAt: at }), null],
  ['an organization that was checked', organization(), 'listed'],
  ['an organization that waits', organization({ publishedAt: null }), null],
  ['an organization that was imported', organization({ confirmedAt: null }), 'listed'],
  ['anyone before the launch', person({ collecting: true }), null],
] as const)('%s counts as %s', (_, state, counted) => expect(whereCounted(state)).toBe(counted))

test('a move takes off where it was counted and adds where it is, in the order of category and country', () => {
  const hidden = { publishedAt: null, hiddenAt: at }
  expect(movesOf(person(), person(hidden), {})).toEqual([[person(hidden), { listed: -1, unlisted: 1 }]])
  expect(movesOf(person(), person(), { withdrawn: 1 })).toEqual([])
  const gone = person({ publishedAt: null, withdrawnAt: at })
  expect(movesOf(person(), gone, { withdrawn: 1 })).toEqual([[person(), { listed: -1, withdrawn: 1 }]])
  expect(movesOf(gone, person({ ...gone, erasedAt: at }), { withdrawn: 1 })).toEqual([])
  const held = person({ publishedAt: null, heldAt: at, fellFor: 'held' })
  expect(movesOf(person(), held, { held: 1 })).toEqual([[person(), { listed: -1, held: 1 }]])
  expect(movesOf(held, person(), {})).toEqual([[person(), { listed: 1, held: -1 }]])
  const moved = person({ country: 'AT' })
  expect(movesOf(person(), moved, {})).toEqual([[moved, { listed: 1 }], [person(), { listed: -1 }]]) // prettier-ignore
})
