import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { inLong } from '@/testing/long'
import { makeDue, putMail } from '@/testing/outbox'
import { idOf, useRelay } from '@/testing/relay'
import { useWorkers } from '@/testing/worker'

useTestDatabase()

const relay = useRelay()
const startWorker = useWorkers({ LOG_LEVEL: 'silent' })

const ROUNDS = inLong(12, 1)
const A_ROUND = 60

async function waiting(): Promise<number> {
  const [row] = await sql()<{ waiting: number }[]>`
    select count(*)::int as waiting from outbox where sent_at is null and failed_at is null`
  return row!.waiting
}

test(
  'workers that are killed at any moment, with answers lost meanwhile, lose no mail and send none twice',
  async () => {
    const ids: string[] = []
    for (let round = 0; round < ROUNDS || (await waiting()) > 0; round += 1) {
      for (let at = 0; round < ROUNDS && at < A_ROUND; at += 1)
        ids.push(await putMail({ campaignId: relay.campaignId, to: `signer-${ids.length}@example.org` }))
      if (round < ROUNDS) relay.standIn.troubles.push('cut', { delay: 30 }, 'lost-answer', { delay: 30 })
      const before = relay.standIn.requests.length
      const workers = [startWorker(), startWorker()]
      while (relay.standIn.requests.length === before && (await waiting()) > 0) await wait(10)
      // Somewhere between writing, sending and settling.
      await wait((round * 37) % 300)
      for (const worker of workers) {
        worker.process.kill('SIGKILL')
        await worker.exit
      }
      await makeDue() // as when the leases have run out
      // In life nobody dies eight times while holding the same mail for two minutes each; here the oldest would be given up for it.
      await sql()`update outbox set attempts = 0 where sent_at is null and failed_at is null`
    }
    const sent = await sql()<{ id: string }[]>`select id from outbox where sent_at is not null`
    expect(sent.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(relay.standIn.mails.map(idOf).sort()).toEqual([...ids].sort())
  },
  inLong(1_800_000, 300_000),
)
