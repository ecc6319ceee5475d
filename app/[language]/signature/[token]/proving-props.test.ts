import { expect, test } from 'vitest'
import { offersProving, takesColleague } from './proving-props'

type Props = Parameters<typeof offersProving>[0]
const at = (standing: Props['standing'], page: Partial<Props['page']> = {}) =>
  ({ standing, page: { missing: [], shown: [], domains: ['society.example'], ...page } }) as unknown as Props

test('an organization that a check lists can still prove its domain and bring a colleague', () => {
  const listed = at('listed')
  expect([offersProving(listed), takesColleague(listed)]).toEqual([true, true])
  const proof = {
    method: 'countersignature',
    domain: 'society.example',
    source: null,
    at: '2026-01-01',
  } as const
  expect(takesColleague(at('listed', { shown: [proof] }))).toBe(false)
  // With no mailbox and no domain of its own there is nothing that a colleague could confirm.
  expect(takesColleague(at('listed', { domains: [] }))).toBe(false)
})

test('what waits proves what it lacks, and what was decided against proves nothing', () => {
  const waiting = at('organization-waiting', { missing: ['second'] })
  expect([offersProving(waiting), takesColleague(waiting)]).toEqual([true, true])
  expect(offersProving(at('organization-waiting'))).toBe(false)
  expect(offersProving(at('rejected', { missing: ['second'] }))).toBe(false)
})
