import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('what Next prints reaches the log without the values in it', () => {
  const program = `
    import { redirectConsole } from '@/front/console-lines'
    redirectConsole()
    console.error('⨯', Object.assign(new Error('duplicate (ada@letters.example)'), { code: '23505', routine: 'check_unique' }))
    console.error('duplicate key value (ada@letters.example)')
    console.warn('  a warning\\nwith ada@letters.example')
    console.error({ mail: 'ada@letters.example' })
    console.error('⨯', new TypeError('Incorrect locale: canary'), 'canary')
    console.error('Route "/canary" used what is gone')
    console.error('canary@letters.example')
    console.warn('Failed to parse header: canary')`
  const printed = execFileSync('npx', ['tsx', '--input-type=module', '-e', program], { encoding: 'utf8' })
  const lines = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(printed).not.toMatch(/ada@|canary/)
  expect(lines.map((line) => line.code ?? line.message)).toEqual([
    '23505',
    'duplicate key value',
    'a warning',
    'object',
    undefined,
    'Route',
    'withheld',
    'Failed to parse header',
  ])
})
