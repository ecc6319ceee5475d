import { execFile } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '@/local/child'
import { inLong } from '@/testing/long'
import { AT_THE_DOOR } from './at-the-door'
import type { Defense } from './defense'
import { IN_THE_DATA } from './in-the-data'

// A test that stays green when what it is for is switched off holds nothing. Here each defense of the list is switched off in a copy
// of the repository, and the test that is named beside it has to notice.

const DEFENSES = [...AT_THE_DOOR, ...IN_THE_DATA]
const run = promisify(execFile)

const partsOf = (text: string, part: string) => text.split(part).length - 1

test.each(DEFENSES)(
  '$what: the line that does it is there, once, and its test too',
  ({ file, text, test }) => {
    expect(partsOf(readFileSync(file, 'utf8'), text)).toBe(1)
    expect(existsSync(test)).toBe(true)
  },
)

test('docs/attacks.md names every test that a defense is held by', () => {
  const document = readFileSync('docs/attacks.md', 'utf8')
  expect(DEFENSES.filter((one) => !document.includes(`\`${one.test}\``)).map((one) => one.test)).toEqual([])
})

test('every defense is another one', () => {
  expect(new Set(DEFENSES.map(({ file, text }) => `${file} ${text}`)).size).toBe(DEFENSES.length)
})

type Ran = { fullName: string; status: string; failureMessages: string[] }

/** Runs test files of the copy; by what was written down, not by how it ended. */
async function runTests(copy: string, files: string[]): Promise<Map<string, Ran[]>> {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const { VITEST: _, VITEST_POOL_ID: _id, VITEST_WORKER_ID: _worker, LONG_TESTS: _long, ...env } = process.env
  const program = [
    join(copy, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  await run(process.execPath, [...program, ...files.map((file) => join(copy, file))], {
    cwd: copy,
    env: { ...env, NODE_ENV: 'test' },
    maxBuffer: 64 * 1024 * 1024,
  }).catch(() => {})
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; assertionResults: Ran[] }[]
  }
  return new Map(
    testResults.map(({ name, assertionResults }) => [name.slice(copy.length + 1), assertionResults]),
  )
}

describe.runIf(inLong(true, false))('switched off', () => {
  let copy = ''
  let untouched: Map<string, Ran[]>

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'undersigned-defenses-'))
    const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      maxBuffer: 16 * 1024 * 1024,
    })
    for (const file of stdout.split('\0').filter((one) => one !== '' && existsSync(join(root, one)))) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      copyFileSync(join(root, file), join(copy, file))
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    untouched = await runTests(copy, [...new Set(DEFENSES.map((one) => one.test))])
  }, 600_000)
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  test.each(DEFENSES)('$what: its test fails without it', { timeout: 180_000 }, async (defense) => {
    const isMeant = ({ fullName }: Ran) => fullName.includes(defense.red)
    const before = (untouched.get(defense.test) ?? []).filter(isMeant)
    expect(before.map(({ status }) => status)).not.toEqual([])
    expect(before.filter(({ status }) => status !== 'passed')).toEqual([])
    const after = (await withoutDefense(copy, defense)).filter(isMeant)
    // It ran and found out: where the patch doesn't compile, no test is written down.
    expect(after.filter(({ status }) => status === 'failed').length).toBeGreaterThan(0)
  })
})

async function withoutDefense(copy: string, { file, text, off, test }: Defense): Promise<Ran[]> {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    whole.replace(text, () => off),
  )
  const ran = await runTests(copy, [test])
  writeFileSync(path, whole)
  return ran.get(test) ?? []
}
