import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const include = ['**/*.test.{ts,tsx}']
const exclude = [...configDefaults.exclude, 'e2e/**', '.next/**', '.data/**']

/**
 * To import what a test needs takes longer than most of them run. So those that only compute share processes and what they
 * imported, and so do those that touch nothing but a database: each still has one of its own, with its own keys. Whatever
 * touches the environment, a clock, a log, a server or other processes, or the day's salt, which a process remembers, has a
 * process to itself.
 */
const TOUCHES =
  /process\.env|vi\.(?:mock|stub|spy|use|set)|globalThis|node:(?:child_process|http|net|worker)|setLogLevel|limit_salts|testing\/(?:door|program|relay|resend|name-server|worker)/
const TOUCHES_DATABASE = /useTestDatabase|useImports|testing\/(?!long|tables)/
const sources = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^(?:node_modules|e2e|local|\.)/.test(entry.name))
  .flatMap(({ name }) => readdirSync(name, { recursive: true }).map((path) => `${name}/${String(path)}`))
  .filter((path) => /\.test\.tsx?$/.test(path))
  .map((path) => ({ path, source: readFileSync(path, 'utf8') }))
  .filter(({ source }) => !TOUCHES.test(source))
const together = sources.filter(({ source }) => !TOUCHES_DATABASE.test(source)).map(({ path }) => path)
const onDatabases = sources.filter(({ source }) => TOUCHES_DATABASE.test(source)).map(({ path }) => path)

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    globalSetup: 'testing/vitest-setup.ts',
    // As in the web process: pictures are drawn without the machine's fonts.
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
    pool: 'forks',
    // Much of the time is waiting for the database and for processes that were killed.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // It imports `next/server` without its ending, which Node alone doesn't find.
    server: { deps: { inline: ['next-auth'] } },
    projects: [
      { extends: true, test: { name: 'alone', include, exclude: [...exclude, ...together, ...onDatabases] } },
      { extends: true, test: { name: 'on databases', include: onDatabases, exclude, isolate: false } },
      { extends: true, test: { name: 'together', include: together, exclude, isolate: false } },
    ],
  },
})
