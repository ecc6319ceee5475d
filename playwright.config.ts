import { defineConfig } from '@playwright/test'
import { fromSomewhere } from './e2e/sender'
import { findBrowser } from './testing/browser'

// End to end against the production build, on a fresh database and a real mailbox (e2e/site.setup.ts).
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/site.setup.ts',
  outputDir: '.data/checks/e2e',
  reporter: [['list'], ['json', { outputFile: '.data/checks/playwright.json' }]],
  retries: 0,
  // Each is someone else at the desk (cast.ts). A third would only wait for the two cores that are promised.
  workers: 2,
  projects: [
    { name: 'site', testIgnore: ['outage.spec.ts', 'kills.spec.ts'] },
    // Alone: it brings a second site with a worker of its own, who would mail the others' links under another address.
    { name: 'outage', testMatch: 'outage.spec.ts', dependencies: ['site'] },
    // Alone, because it takes the whole machine.
    { name: 'kills', testMatch: 'kills.spec.ts', dependencies: ['outage'] },
  ],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 10_000,
    // Each worker's browsers sign from a network of their own.
    extraHTTPHeaders: fromSomewhere(),
    // A trace costs a tenth of the time: ask for it with `--trace retain-on-failure` when a test fails.
    trace: 'off',
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
        // Nobody else is called. Requests that pass through here instead would be kept from the browser's cache.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    },
  },
})
