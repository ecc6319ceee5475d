import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { describeFailures, type PlaywrightReport, type VitestReport } from './failures'

// `npm test`: every check and one closing line. A check that fails does not hide the next.

type Check = { name: string; command: string[]; counted?: 'vitest' | 'playwright' }

const RESULTS = { vitest: '.data/checks/vitest.json', playwright: '.data/checks/playwright.json' } as const

/** One after the other beside the tests in UNIT, which often wait; at the lowest priority, so that those don't notice. */
const READING: Check[] = [
  { name: 'Sentences', command: ['npm', 'run', '--silent', 'check:messages'] },
  { name: 'Types', command: ['npm', 'run', '--silent', 'check:types'] },
  { name: 'Format', command: ['npm', 'run', '--silent', 'check:format'] },
  { name: 'Architecture', command: ['npm', 'run', '--silent', 'check:architecture'] },
  { name: 'Regular expressions', command: ['npm', 'run', '--silent', 'check:expressions'] },
  { name: 'Unused code', command: ['npm', 'run', '--silent', 'check:unused'] },
  { name: 'Lint', command: ['npm', 'run', '--silent', 'check:lint'] },
  { name: 'Lockfile', command: ['npm', 'run', '--silent', 'check:lockfile'] },
]

const UNIT: Check = {
  name: 'Unit and integration',
  command: [
    'npx',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS.vitest}`,
  ],
  counted: 'vitest',
}

/** One after the other: each takes the whole machine. */
const AFTERWARDS: Check[] = [
  { name: 'Production build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'End to end', command: ['npx', 'playwright', 'test'], counted: 'playwright' },
]

type Ended = { exit: number; output: string }

/** @param shown whether the output is shown as it comes; otherwise it is given back, and what runs waits for everything else */
async function run([file, ...args]: string[], shown: boolean): Promise<Ended> {
  const child = spawn(file!, args, { stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
  if (!shown && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => output.push(piece))
  const exit = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)))
  return { exit, output: Buffer.concat(output).toString('utf8') }
}

type Counted = { passed: number; failed: number; failures?: string[] }

/** What a test runner wrote down; nothing written is a failure, not a pass. */
async function readCounts(runner: 'vitest' | 'playwright', exit: number): Promise<Counted> {
  const text = await readFile(RESULTS[runner], 'utf8').catch(() => null)
  if (!text) return { passed: 0, failed: 1 }
  const report = JSON.parse(text) as VitestReport | PlaywrightReport
  const [passed, failed] =
    'stats' in report
      ? [report.stats.expected, report.stats.unexpected + report.stats.flaky]
      : [report.numPassedTests, report.numFailedTests]
  const atLeast = exit === 0 && passed > 0 ? 0 : 1
  return { passed, failed: Math.max(failed, atLeast), failures: describeFailures(report) }
}

const total: Counted = { passed: 0, failed: 0 }
const summary: string[] = []

async function check({ name, command, counted }: Check, shown: boolean): Promise<void> {
  if (shown) process.stdout.write(`\n— ${name}\n`)
  const started = Date.now()
  const { exit, output } = await run(command, shown)
  if (!shown) process.stdout.write(`\n— ${name}\n${output}`)
  const count: Counted = counted
    ? await readCounts(counted, exit)
    : { passed: exit ? 0 : 1, failed: exit ? 1 : 0 }
  total.passed += count.passed
  total.failed += count.failed
  const seconds = Math.round((Date.now() - started) / 1000)
  summary.push(
    `${count.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
    ...(count.failures ?? []),
  )
}

await Promise.all(Object.values(RESULTS).map((path) => rm(path, { force: true })))
async function readAll(): Promise<void> {
  for (const one of READING) await check(one, false)
}
await Promise.all([readAll(), check(UNIT, true)])
for (const one of AFTERWARDS) await check(one, true)
process.stdout.write(`\n${summary.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)
