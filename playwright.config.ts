import { defineConfig } from '@playwright/test'
import { findBrowser } from './local/browser'

// End to end against the production build, on a fresh database and a real mailbox (e2e/site.setup.ts).
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/site.setup.ts',
  outputDir: '.data/checks/e2e',
  reporter: [['list'], ['json', { outputFile: '.data/checks/playwright.json' }]],
  retries: 0,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 10_000,
    // Without the film: taking it costs as much as some of the tests.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
    launchOptions: {
      executablePath: findBrowser(),
      // As root, Chromium has no sandbox; the other switches keep it from calling home.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
