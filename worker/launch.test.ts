import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { collected, launchAt, startCollecting } from '@/testing/collecting'
import { useTestDatabase } from '@/testing/database'
import { useWorkers } from '@/testing/worker'
import { expectTrueTotals, shownNames } from '@/testing/signer'

// The launch by the real process, as `npm run worker` starts it, killed and not.

useTestDatabase()

const startWorker = useWorkers({ LOG_LEVEL: 'info' })

async function facts(id: string) {
  const [row] = await sql()<{ launchedAt: Date | null; signatories: number; totals: number }[]>`
    select launched_at, (select count(*)::int from signatories where campaign_id = c.id) as signatories,
      (select count(*)::int from totals where campaign_id = c.id) as totals
    from campaigns c where id = ${id}`
  return row!
}

/** Transactions that hold the right to prepare a launch. */
async function preparing(): Promise<number> {
  const [row] = await sql()<{ held: number }[]>`
    select count(distinct pid)::int as held from pg_locks where locktype = 'advisory' and granted and mode = 'ExclusiveLock'
      and database = (select oid from pg_database where datname = current_database())`
  return row!.held
}

test('a worker killed in the middle of a launch leaves nothing, and the next one launches all of it, late', async () => {
  const campaign = await startCollecting('killed')
  for (const n of [1, 2, 3]) await collected(campaign, { email: `k${n}@example.net`, name: `Kept ${n}` })
  const first = startWorker()
  await vi.waitFor(() => expect(first.output()).toContain('worker.ready'), { timeout: 45_000 })
  const moment = new Date(Date.now() + 2_500)
  await launchAt(campaign, moment)
  // Its rows are written by now, in a transaction that waits for the moment.
  await vi.waitFor(async () => expect(await preparing()).toBeGreaterThan(0), { timeout: 2_000, interval: 20 })
  await wait(200)
  first.process.kill('SIGKILL')
  await first.exit
  await wait(Math.max(0, moment.getTime() - Date.now()) + 300)
  expect(await facts(campaign.id)).toEqual({ launchedAt: null, signatories: 0, totals: 0 })
  startWorker()
  await vi.waitFor(async () => expect((await facts(campaign.id)).launchedAt).not.toBeNull(), {
    timeout: 45_000,
    interval: 50,
  })
  const after = await facts(campaign.id)
  expect(after.launchedAt!.getTime()).toBeGreaterThan(moment.getTime())
  expect(after.signatories).toBe(3)
  expect(await shownNames(campaign)).toEqual(['Kept 1', 'Kept 2', 'Kept 3'])
  await expectTrueTotals(campaign)
}, 60_000)

test('the worker launches at the moment, and not before', async () => {
  const campaign = await startCollecting('punctual')
  await collected(campaign, { email: 'one@example.net' })
  const worker = startWorker()
  await vi.waitFor(() => expect(worker.output()).toContain('worker.ready'), { timeout: 45_000 })
  const moment = new Date(Date.now() + 4_000)
  await launchAt(campaign, moment)
  await vi.waitFor(async () => expect((await facts(campaign.id)).launchedAt).not.toBeNull(), {
    timeout: 10_000,
    interval: 20,
  })
  const late = (await facts(campaign.id)).launchedAt!.getTime() - moment.getTime()
  expect(late).toBeGreaterThanOrEqual(0)
  // It looks four times a second; a busy machine is given ten of its turns.
  expect(late).toBeLessThan(2_500)
}, 60_000)
