import { mkdirSync, writeFileSync } from 'node:fs'
import { startSite } from '../local/site'
import { runVerb } from './command-line'
import { startNameServer } from '../testing/name-server'
import { ORGANIZERS } from './cast'
import { SITE_FILE } from './site'

/** Starts the whole site for the browser tests and adds the organizers as a host would, by the command line. */
export default async function setUp(): Promise<() => Promise<void>> {
  // The worker asks there; a test that needs answers starts a name server on it (proofs.spec.ts).
  const resolver = `127.0.0.1:${await freePort()}`
  const site = await startSite({
    directory: '.data/e2e',
    fresh: true,
    watched: true,
    // `EXPRESS_LANE=off npx playwright test` tells all stories without the lane (docs/decisions/038).
    given: {
      DNS_RESOLVER: resolver,
      ...(process.env.EXPRESS_LANE && { EXPRESS_LANE: process.env.EXPRESS_LANE }),
    },
    say: (sentence) => console.log(sentence),
  })
  const { url, mailbox, databaseUrl, environment } = site
  mkdirSync('.data/e2e', { recursive: true })
  writeFileSync(SITE_FILE, JSON.stringify({ url, mailbox, databaseUrl, environment }), { mode: 0o600 })
  for (const { email } of ORGANIZERS) await runVerb(['organizer', 'add', email])
  return () => site.stop()
}

async function freePort(): Promise<number> {
  const { address, stop } = await startNameServer()
  await stop()
  return Number(address.split(':')[1])
}
