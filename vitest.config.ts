import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const include = ['**/*.test.{ts,tsx}']
const exclude = [...configDefaults.exclude, 'e2e/**', '.next/**', '.data/**']

/**
 * Tests that only compute share processes and what they import: to import it takes longer than most of them run. Whatever
 * touches the database, the environment, a clock or other processes has a process to itself.
 */
const TOUCHES =
  /useTestDatabase|useImports|process\.env|vi\.(?:mock|stub|spy|use|set)|globalThis|node:(?:child_process|http|net|worker)|setLogLevel|testing\/(?!long|tables)/
const together = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^(?:node_modules|e2e|local|\.)/.test(entry.name))
  .flatMap(({ name }) => readdirSync(name, { recursive: true }).map((path) => `${name}/${String(path)}`))
  .filter((path) => /\.test\.tsx?$/.test(path) && !TOUCHES.test(readFileSync(path, 'utf8')))

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    globalSetup: 'testing/vitest-setup.ts',
    // As in the web process: pictures are drawn without the machine's fonts.
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
    pool: 'forks',
    // Much of the time is waiting for the database and for processes that were killed.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'alone', include, exclude: [...exclude, ...together] } },
      { extends: true, test: { name: 'together', include: together, exclude, isolate: false } },
    ],
  },
})
