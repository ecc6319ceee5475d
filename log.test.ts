import { expect, test } from 'vitest'
import { describeFault } from '@/log'

test('of a fault the log has name, code and place, never the message', () => {
  const error = Object.assign(new TypeError('Invalid URL: canary\n    at canary'), {
    code: 'ERR_INVALID_URL',
  })
  const told = describeFault(error)
  expect(told).toMatchObject({ fault: 'TypeError', code: 'ERR_INVALID_URL' })
  expect(String(told.stack)).toMatch(/^ {4}at .*log\.test\.ts/)
  expect(JSON.stringify(told)).not.toContain('canary')
})

test('a fault of the database is its code and place', () => {
  const cause = Object.assign(new Error('Key (canary)'), { code: '23505', routine: '_bt_check_unique' })
  const told = describeFault(new Error('Failed query: params: canary', { cause }))
  expect(told).toMatchObject({ fault: 'database', code: '23505' })
  expect(JSON.stringify(told)).not.toContain('canary')
})
