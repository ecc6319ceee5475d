import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, sql } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { forgetEnvironment } from '@/env'
import { startPostgres } from '@/local/postgres'
import { readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { inLong } from '@/testing/long'
import { expectTrueTotals, startCampaign, type TestCampaign } from '@/testing/signer'
import { confirmSignature } from './confirm'
import { signLetter } from './sign'

// PostgreSQL is restarted under people who sign and confirm, in order and by a crash; it waits for its disk, as on a host.

useTestDatabase()
const EVERY = 30 // milliseconds: the highest rate on record
const EACH = inLong(1_000, 150)
const SIGNALS = ['SIGINT', 'SIGQUIT'] as const

const folder = mkdtempSync(join(tmpdir(), 'undersigned-'))
chmodSync(folder, 0o755)
const directory = join(folder, 'postgres')
let server: Awaited<ReturnType<typeof startPostgres>>
let campaign: TestCampaign
beforeAll(async () => {
  server = await startPostgres({ directory, port: 55_500, say: () => {} })
  process.env.DATABASE_URL = server.url
  forgetEnvironment()
  await migrateDatabase(server.url)
  campaign = await startCampaign('restarted')
})
afterAll(async () => {
  await closeDatabase()
  await server.stop()
  rmSync(folder, { recursive: true })
})

// The driver lets a question of its own fail unheard when it is cut off while it connects; server.ts writes that down and goes on.
const listeners = process.listeners('unhandledRejection')
const unheard = (error: unknown) =>
  expect(error).toMatchObject({ query: expect.stringContaining('typarray') })
beforeAll(() => void process.removeAllListeners('unhandledRejection').on('unhandledRejection', unheard))
afterAll(() => {
  process.removeAllListeners('unhandledRejection')
  for (const listener of listeners) process.on('unhandledRejection', listener)
})

/** Its first process; whoever holds the server starts it again. */
function end(signal: NodeJS.Signals): void {
  const [number] = readFileSync(join(directory, 'cluster', 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(number), signal)
}

/** Milliseconds that a request is held; only a machine with too much to do takes longer to restart its database. */
const PATIENCE = 10_000

/**
 * So many at the highest rate on record, while the server is ended twice. Nobody is turned away who was not held.
 * @returns the numbers of those who were thanked
 */
async function underRestarts(what: string, one: (index: number) => Promise<unknown>): Promise<number[]> {
  const ends = [Math.floor(EACH / 4), Math.floor((3 * EACH) / 4)]
  const attempt = async (index: number) => {
    const begun = performance.now()
    const answer = await one(index).catch(() => null)
    const took = performance.now() - begun
    if (answer === null) expect(took).toBeGreaterThan(PATIENCE - 100)
    else expect(answer).toBeTypeOf('object')
    return { index, took, thanked: answer !== null }
  }
  const all: ReturnType<typeof attempt>[] = []
  for (let index = 0; index < EACH; index += 1) {
    all.push(attempt(index))
    const signal = SIGNALS[ends.indexOf(index)]
    if (signal) end(signal)
    await pause(EVERY)
  }
  const answered = await Promise.all(all)
  const thanked = answered.filter((each) => each.thanked).map(({ index }) => index)
  const slowest = Math.max(...answered.map(({ took }) => took))
  console.log(`${what}: ${thanked.length} of ${EACH} thanked, the last after ${Math.round(slowest)} ms`)
  expect(thanked.length).toBeGreaterThan(EACH / 4)
  return thanked
}

const addressOf = (index: number) => `signer-${index}@example.net`

test('each who signs meanwhile and is thanked is stored once', async () => {
  const thanked = await underRestarts('signing', (index) => {
    const submission = submissionOf(campaign.edition, { email: addressOf(index) })
    return signLetter(campaign.slug, submission, randomBytes(32), `10.1.${index >> 8}.${index & 255}`)
  })
  const mailed = (await readOutbox(campaign.id)).map(({ to }) => to)
  expect(new Set(mailed).size).toBe(mailed.length)
  expect(mailed).toEqual(expect.arrayContaining(thanked.map(addressOf)))
  const [stored] = await sql()`
    select count(*)::int as signatures, count(distinct email_index)::int as mailboxes from signatures`
  expect(stored).toEqual({ signatures: mailed.length, mailboxes: mailed.length })
})

test('each who confirms meanwhile and is thanked is on the list once, and the count says so', async () => {
  const mails = await readOutbox(campaign.id)
  const thanked = await underRestarts('confirming', async (index) => {
    const { token } = mails[index % mails.length]!
    return confirmSignature(token)
  })
  const confirmed = new Set(thanked.map((index) => index % mails.length)).size
  const [listed] = await sql()<Record<'names' | 'numbers' | 'last' | 'mails', number>[]>`
    select count(*)::int as names, count(distinct number)::int as numbers, max(number)::int as last,
      (select count(*)::int from outbox where template = 'confirmed') as mails from signatories`
  const { names } = listed!
  expect(names).toBeGreaterThanOrEqual(confirmed)
  expect(listed).toEqual({ names, numbers: names, last: names, mails: names })
  await expectTrueTotals(campaign)
})
