import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateDatabase } from '@/db/migrate'
import { root } from '@/local/child'
import { keepEnvironment } from '@/local/installation'
import { startPostgres } from '@/local/postgres'
import { environmentOfChild, keepSettings } from '@/local/settings'

// The command line beside `npm start`: in a process of its own, without any value set.

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'undersigned-'))
  chmodSync(directory, 0o755)
})
afterAll(() => rmSync(directory, { recursive: true }))

type Ended = { code: number; out: string; err: string }

function runVerb(words: string[], set: Record<string, string> = {}): Promise<Ended> {
  const env = { ...environmentOfChild(set), UNDERSIGNED_DATA: directory }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'cli/undersigned.ts', ...words],
      { env, cwd: root },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out: out.trim(), err }),
    )
  })
}

test('before the first npm start the command line says what is missing, and how to begin', async () => {
  const { code, err } = await runVerb(['check'])
  expect(code).toBe(1)
  expect(err).toContain('`npm start` hasn’t run here yet')
  expect(err).toContain('DATABASE_URL is missing')
})

test('the command line works on the local site when nothing is set, whether it runs or not', async () => {
  const server = await startPostgres({ directory: join(directory, 'postgres'), port: 55_700, say: () => {} })
  await migrateDatabase(server.url)
  const environment = {
    ...keepSettings(directory),
    BASE_URL: 'http://localhost:3999',
    SMTP_URL: 'smtp://127.0.0.1:1',
  }
  keepEnvironment(directory, { ...environment, DATABASE_URL: server.url }, {})
  expect(statSync(join(directory, 'environment.json')).mode & 0o777).toBe(0o600)

  expect(await runVerb(['organizer', 'add', 'organizer@example.org'])).toMatchObject({ code: 0 })
  const running = await runVerb(['sign-in', 'organizer@example.org'])
  expect(running).toMatchObject({
    code: 0,
    out: expect.stringMatching(
      /^http:\/\/localhost:3999\/sign-in\/[\w-]{43}\?email=organizer%40example\.org$/,
    ),
  })
  expect(running.err).toContain('Using the site that npm start runs here')

  await server.stop()
  const stopped = await runVerb(['sign-in', 'organizer@example.org'])
  expect(stopped).toMatchObject({ code: 0, out: expect.stringContaining('http://localhost:3999/sign-in/') })
})

test('one value that is set means another installation, which must be named in full', async () => {
  const { code, err } = await runVerb(['check'], { BASE_URL: 'https://letters.example.org' })
  expect(code).toBe(1)
  expect(err).toMatch(/DATABASE_URL is missing/)
  expect(err).not.toContain('Using the site')
})

test('a database that was given to npm start is kept with it', () => {
  const given = { DATABASE_URL: 'postgres://somewhere.example/letters' }
  keepEnvironment(directory, given, given)
  expect(JSON.parse(readFileSync(join(directory, 'environment.json'), 'utf8'))).toEqual(given)
  writeFileSync(join(directory, 'environment.json'), '{}')
})
