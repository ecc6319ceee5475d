import { stripVTControlCharacters } from 'node:util'

// What failed, for the closing lines of `npm test`: whoever sees only those must know where to look.

/** Of each failure, so many characters; of a run, so many failures. */
const LENGTH = 300
const MOST = 5

export type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    message?: string
    status?: string
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[]
  }[]
}

type Suite = {
  file: string
  suites?: Suite[]
  specs?: {
    ok: boolean
    title: string
    tests: { results: { errors: { message?: string }[] }[] }[]
  }[]
}

export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number }
  suites: Suite[]
  errors: { message?: string }[]
}

/** A line for each failure that a test runner wrote down, the first ones only. */
export function describeFailures(report: VitestReport | PlaywrightReport): string[] {
  const found = 'testResults' in report ? ofVitest(report) : ofPlaywright(report)
  const lines = found.slice(0, MOST).map(([test, message]) => `     ${test}: ${shorten(message)}`)
  return found.length > MOST ? [...lines, `     and ${found.length - MOST} more`] : lines
}

type Failure = [test: string, message: string]

function ofVitest({ testResults }: VitestReport): Failure[] {
  return testResults.flatMap(({ name, status, message, assertionResults }): Failure[] => {
    const failed = assertionResults.filter((one) => one.status === 'failed')
    // A file that could not be read has no tests.
    if (status === 'failed' && failed.length === 0) return [[name, message ?? '']]
    return failed.map((one) => [`${name} › ${one.fullName}`, one.failureMessages?.[0] ?? ''])
  })
}

function ofPlaywright({ suites, errors }: PlaywrightReport): Failure[] {
  const ofSuite = ({ file, suites: inner = [], specs = [] }: Suite): Failure[] => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ title, tests }): Failure => {
        const all = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
        return [`${file} › ${title}`, all[0]?.message ?? 'did not run']
      }),
    ...inner.flatMap(ofSuite),
  ]
  return [
    ...errors.map(({ message }): Failure => ['outside of the tests', message ?? '']),
    ...suites.flatMap(ofSuite),
  ]
}

const shorten = (message: string) =>
  stripVTControlCharacters(message).replaceAll(/\s+/g, ' ').trim().slice(0, LENGTH)
