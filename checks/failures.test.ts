import { expect, test } from 'vitest'
import { describeFailures } from './failures'

test('a failing story is told with its first error, on one line and without colors', () => {
  const errors = [{ message: '\u001B[31mError: expected\n  seen\u001B[39m' }, { message: 'later' }]
  const specs = [
    { ok: true, title: 'fine', tests: [{ results: [{ errors: [] }] }] },
    { ok: false, title: 'signs', tests: [{ results: [{ errors }] }] },
  ]
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 0 },
    suites: [{ file: 'a.spec.ts', suites: [{ file: 'a.spec.ts', specs }] }],
    errors: [],
  }
  expect(describeFailures(report)).toEqual(['     a.spec.ts › signs: Error: expected seen'])
})

test('of many failing tests the first are told, and how many more there are; a file that cannot be read is one', () => {
  const failed = Array.from({ length: 8 }, (_, index) => ({
    status: 'failed',
    fullName: `test ${index}`,
    failureMessages: ['x'.repeat(1_000)],
  }))
  const testResults = [
    { name: 'broken.test.ts', status: 'failed', message: 'cannot be read', assertionResults: [] },
    { name: 'a.test.ts', assertionResults: [{ status: 'passed', fullName: 'fine' }, ...failed] },
  ]
  const lines = describeFailures({ numPassedTests: 1, numFailedTests: 8, testResults })
  expect(lines).toHaveLength(6)
  expect(lines[0]).toBe('     broken.test.ts: cannot be read')
  expect(lines[1]).toHaveLength('     a.test.ts › test 0: '.length + 300)
  expect(lines[5]).toBe('     and 4 more')
})
