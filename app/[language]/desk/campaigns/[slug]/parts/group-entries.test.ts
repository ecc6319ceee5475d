import { expect, test } from 'vitest'
import { groupEntries } from './group-entries'

const entry = (what: string, email: string | null = 'a@example.org', actor = 'organizer') => ({
  what,
  email,
  actor,
})
const grouped = (entries: ReturnType<typeof entry>[]) =>
  groupEntries(entries, ({ what }) => what).map((group) => `${group[0]!.what} × ${group.length}`)

test('what reads alike and follows each other is one group, in the order of the history', () => {
  const saved = Array.from({ length: 50 }, () => entry('Saved'))
  expect(grouped([entry('Closed'), ...saved, entry('Opened'), entry('Saved')])).toEqual([
    'Closed × 1',
    'Saved × 50',
    'Opened × 1',
    'Saved × 1',
  ])
})

test('what another person did, or nobody did, is a group of its own', () => {
  const all = [
    entry('Saved'),
    entry('Saved', 'b@example.org'),
    entry('Saved', null),
    entry('Saved', null, 'system'),
  ]
  expect(grouped(all)).toEqual(['Saved × 1', 'Saved × 1', 'Saved × 1', 'Saved × 1'])
  expect(groupEntries([], String)).toEqual([])
})
