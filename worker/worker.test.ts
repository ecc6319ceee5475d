import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { makeDue, putMail, readMail } from '@/testing/outbox'
import { useRelay } from '@/testing/relay'
import { useTestDatabase } from '@/testing/database'
import { openWay } from '@/testing/way'

useTestDatabase()

type Worker = { process: ChildProcess; output: () => string; exit: Promise<unknown[]> }

const workers: Worker[] = []
const relay = useRelay()

beforeEach(() => {
  process.env.LOG_LEVEL = 'info'
})
afterEach(async () => {
  for (const worker of workers.splice(0)) {
    worker.process.kill('SIGKILL')
    await worker.exit
  }
})

/** The real process, as `npm run worker` starts it. */
function startWorker(environment: Record<string, string> = {}): Worker {
  const child = spawn(process.execPath, ['--import', 'tsx', 'worker/worker.ts'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const worker = { process: child, output: () => output, exit: once(child, 'exit') }
  workers.push(worker)
  return worker
}

const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 45_000, interval: 50 })

test('sends what is asked for, says nothing of whom, and leaves with 0', async () => {
  const worker = startWorker()
  const id = await putMail({
    campaignId: relay.campaignId,
    to: 'canary-address@example.org',
    token: 'canary-token',
  })
  await eventually(async () => expect((await readMail(id))?.sentAt).not.toBeNull())
  worker.process.kill('SIGTERM')
  expect(await worker.exit).toEqual([0, null])
  expect(worker.output()).toContain('"state":"sent"')
  expect(worker.output()).toContain('worker.purged')
  expect(worker.output()).not.toContain('canary')
})

test('told to stop, it finishes what is under way and gives the rest back', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => putMail({ campaignId: relay.campaignId })))
  // Each goes alone, as after an attempt with an unknown end.
  await sql()`update outbox set batch = id`
  relay.standIn.troubles.push(...ids.map(() => ({ delay: 1000 })))
  const worker = startWorker()
  await eventually(() => expect(relay.standIn.requests.length).toBeGreaterThan(0))
  worker.process.kill('SIGTERM')
  expect(await worker.exit).toEqual([0, null])
  const rows = await Promise.all(ids.map(async (id) => (await readMail(id))!))
  const sent = rows.filter((row) => row.sentAt)
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.length).toBeLessThan(ids.length)
  expect(relay.standIn.mails).toHaveLength(sent.length)
  for (const row of rows.filter((other) => !other.sentAt)) {
    expect(row).toMatchObject({ attempts: 0, lastFault: 'released' })
    expect(row.nextAttemptAt.getTime()).toBeLessThanOrEqual(Date.now())
  }
})

test('killed between sending and settling, its successor repeats the key and no second mail goes out', async () => {
  const id = await putMail({ campaignId: relay.campaignId })
  relay.standIn.troubles.push('lost-answer')
  const killed = startWorker()
  await eventually(() => expect(relay.standIn.mails).toHaveLength(1))
  killed.process.kill('SIGKILL')
  await killed.exit
  expect(await readMail(id)).toMatchObject({ sentAt: null, attempts: 1 })
  await makeDue() // as when the lease has run out
  startWorker()
  await eventually(async () =>
    expect(await readMail(id)).toMatchObject({ attempts: 2, sentAt: expect.any(Date) }),
  )
  expect(relay.standIn.requests.map((request) => request.idempotencyKey)).toEqual([id, id])
  expect(relay.standIn.mails).toHaveLength(1)
})

test('a database that goes away is logged once and waited for', async () => {
  const database = new URL(process.env.DATABASE_URL!)
  const proxy = await openWay(Number(database.port))
  database.port = String(proxy.port)
  const worker = startWorker({ DATABASE_URL: database.href })
  await eventually(() => expect(worker.output()).toContain('worker.purged'))
  await proxy.stop()
  await wait(5000)
  expect(worker.process.exitCode).toBeNull()
  expect(worker.output().match(/"task":"relay".*"msg":"worker.fault"/g)).toHaveLength(1)
  const id = await putMail({ campaignId: relay.campaignId })
  await proxy.start()
  await eventually(async () => expect((await readMail(id))?.sentAt).not.toBeNull())
  expect(worker.output()).toContain('worker.recovered')
  worker.process.kill('SIGTERM')
  expect(await worker.exit).toEqual([0, null])
  await proxy.stop()
})

test('refuses to start without its values, in one line', async () => {
  const worker = startWorker({ SEAL_KEYS: '' })
  expect(await worker.exit).toEqual([1, null])
  expect(worker.output()).toBe('Environment: SEAL_KEYS is missing.\n')
})
