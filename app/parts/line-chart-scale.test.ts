import { expect, test } from 'vitest'
import { scaleOf, stepsOf } from './line-chart-scale'

test.each([
  [0, 2],
  [1, 2],
  [3, 4],
  [10, 10],
  [11, 20],
  [807, 1_000],
  [9_401, 10_000],
  [1_200_000, 2_000_000],
])('a line up to %d has a scale up to %d', (most, top) => expect(scaleOf(most)).toBe(top))

const [since, until] = [new Date(0), new Date(1000)]
const at = (time: number, value: number) => ({ at: new Date(time), value })

test('each number holds until the next one, the last to the end', () => {
  const line = stepsOf([at(0, 1), at(500, 2)], { since, until, top: 4 })
  expect(line).toBe('M0 300H500V200H1000')
})

test('what was before the beginning holds at it, and no moment is divided by', () => {
  expect(stepsOf([at(-500, 2)], { since, until, top: 2 })).toBe('M0 0H1000')
  expect(stepsOf([at(0, 2)], { since, until: since, top: 2 })).toBe('M0 0H1000')
})
