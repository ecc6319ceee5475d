import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'e2e/**', '.next/**', '.data/**'],
    globalSetup: 'testing/vitest-setup.ts',
    // As in the web process: pictures are drawn without the machine's fonts.
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
    pool: 'forks',
    // Much of the time is waiting for the database and for processes that were killed.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
