import { expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { adoptRate, endPauses, pauseMail, readPause, takeTurn } from '@/domain/mail/pace'
import { useTestDatabase } from '@/testing/database'
import { putMail, readMail } from '@/testing/outbox'
import { startResendStandIn } from '@/testing/resend-stand-in'
import { idOf, useRelay } from '@/testing/relay'
import { useWorkers } from '@/testing/worker'
import { relayMail } from './relay-mail'

useTestDatabase()

const relay = useRelay()
const startWorker = useWorkers({ LOG_LEVEL: 'info' })

const RATE = 5

test('two workers together send no more requests than the account may', async () => {
  const standIn = await startResendStandIn({ requestsPerSecond: RATE })
  vi.stubEnv('RESEND_BASE_URL', standIn.url)
  const workers = [startWorker(), startWorker()]
  for (const worker of workers)
    await vi.waitFor(() => expect(worker.output()).toContain('worker.ready'), { timeout: 60_000 })
  const ids: string[] = []
  const later = new Date(Date.now() + 3600_000)
  for (let at = 0; at < 45; at += 1)
    ids.push(await putMail({ campaignId: relay.campaignId, createdAt: later }))
  // As after an attempt with an unknown end: each goes alone, so that there are as many requests as mails.
  await sql()`update outbox set batch = id, created_at = now(), next_attempt_at = now()`
  await vi.waitFor(() => expect(standIn.mails).toHaveLength(ids.length), { timeout: 100_000, interval: 50 })
  for (const worker of workers) {
    worker.process.kill('SIGTERM')
    await worker.exit
    expect(worker.output()).toContain('"state":"sent"')
  }
  expect(standIn.mails.map(idOf).sort()).toEqual([...ids].sort())
  // Each by its own would be through in half the time. A machine that stops delays at most what had its turn already, five a worker.
  const times = standIn.requests.map(({ at }) => at)
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan((1000 * (ids.length - 12)) / RATE)
  await standIn.close()
}, 120_000)

test('turns of all who ask are one line, at the rate that an answer named', async () => {
  const first = await takeTurn()
  expect(first).toEqual({ wait: 0, perSecond: 2 })
  await adoptRate(10, first)
  const turns = await Promise.all(Array.from({ length: 20 }, () => takeTurn()))
  const waits = turns.map(({ wait }) => wait).sort((one, other) => one - other)
  // The first one's turn ends after half a second; a tenth of a second for each of the others.
  expect(waits.at(-1)! - waits[0]!).toBeGreaterThan(1000)
  expect(new Set(waits).size).toBe(20)
})

test('what one worker was told holds for all: nothing is claimed or sent until the pause is over', async () => {
  const id = await putMail({ campaignId: relay.campaignId })
  await pauseMail(60)
  expect(await relayMail()).toBe(0)
  expect(await readMail(id)).toMatchObject({ attempts: 0 })
  expect(relay.standIn.requests).toEqual([])
})

test('pauses grow while the provider is away, however many requests fail together, and begin anew when it takes mail', async () => {
  const lasts = async () => {
    const [row] = await sql()<{ seconds: number }[]>`
      select extract(epoch from paused_until - clock_timestamp())::float8 as seconds from mail_pace`
    return row!.seconds
  }
  for (const most of [1, 2, 4, 8, 16, 32, 60, 60]) {
    await Promise.all([pauseMail(), pauseMail(), pauseMail()])
    const seconds = await lasts()
    expect(seconds).toBeLessThanOrEqual(most)
    expect(seconds).toBeGreaterThan(most - 1)
    await sql()`update mail_pace set paused_until = now()`
  }
  await endPauses()
  expect(await readPause()).toEqual({ paused: false, pauses: 0 })
})

test('a mail is not blamed for a provider that is away, and its code is counted once', async () => {
  const id = await putMail({ campaignId: relay.campaignId, to: 'patient@example.org', code: '204700' })
  for (let time = 0; time < 12; time += 1) {
    relay.standIn.troubles.push('away')
    await relayMail()
    await sql()`update mail_pace set paused_until = now()`
  }
  expect(await readMail(id)).toMatchObject({ attempts: 0, lastFault: 'unreachable', failedAt: null })
  await relayMail()
  expect(await readMail(id)).toMatchObject({ attempts: 1, sentAt: expect.any(Date) })
  expect(relay.standIn.mails).toHaveLength(1)
})
