import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase, sql } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { forgetEnvironment } from '@/env'
import { startPostgres } from '@/local/postgres'
import { useTestDatabase } from '@/testing/database'
import { inLong } from '@/testing/long'
import { makeDue, putCampaign, putMail, readMail } from '@/testing/outbox'
import { startResendStandIn } from '@/testing/resend-stand-in'
import { useWorkers } from '@/testing/worker'

// PostgreSQL is restarted under the real worker, in order and by a crash, in the middle of mails: it goes on by itself.

useTestDatabase()
const ROUNDS = inLong(20, 2)
const SIGNALS = ['SIGINT', 'SIGQUIT'] as const
const folder = mkdtempSync(join(tmpdir(), 'undersigned-'))
chmodSync(folder, 0o755)
const directory = join(folder, 'postgres')
const startWorker = useWorkers({ LOG_LEVEL: 'info' })
let server: Awaited<ReturnType<typeof startPostgres>>
let provider: Awaited<ReturnType<typeof startResendStandIn>>

beforeAll(async () => {
  server = await startPostgres({ directory, port: 55_510, fast: true, say: () => {} })
  provider = await startResendStandIn({ requestsPerSecond: 500 })
  const settings = { DATABASE_URL: server.url, RESEND_API_KEY: 're_test', RESEND_BASE_URL: provider.url }
  Object.assign(process.env, settings)
  forgetEnvironment()
  await migrateDatabase(server.url)
})
afterAll(async () => {
  await closeDatabase()
  await provider.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** Its first process; whoever holds the server starts it again. */
function end(signal: NodeJS.Signals): void {
  const [number] = readFileSync(join(directory, 'cluster', 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(number), signal)
}

const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 25_000, interval: 50 })

test(
  'what is asked for after a restart is mailed, and so is what waited',
  async () => {
    const { id: campaignId } = await putCampaign()
    const worker = startWorker()
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(Array.from({ length: 60 }, () => putMail({ campaignId })))
      const taken = provider.mails.length
      await eventually(() => expect(provider.mails.length).toBeGreaterThan(taken))
      end(SIGNALS[round % 2]!)
      await closeDatabase(0)
      await eventually(async () => void (await sql()`select 1`))
      const after = await putMail({ campaignId })
      await eventually(async () => expect((await readMail(after))?.sentAt).not.toBeNull())
      // What was under way is tried again when its time comes, minutes later.
      await makeDue()
      await eventually(async () => {
        const [waiting] = await sql()`select count(*)::int as mails from outbox where sent_at is null`
        expect(waiting).toEqual({ mails: 0 })
      })
    }
    expect(worker.process.exitCode).toBeNull()
  },
  inLong(300_000, 120_000),
)
