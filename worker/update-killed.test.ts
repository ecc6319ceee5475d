import { expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { countMails } from '@/domain/update/progress'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { inLong } from '@/testing/long'
import { makeDue } from '@/testing/outbox'
import { useRelay } from '@/testing/relay'
import { signed } from '@/testing/signer'
import { startedUpdate, WRITTEN } from '@/testing/update'
import { useWorkers } from '@/testing/worker'

// Workers are killed while an update is put into the line and mailed: nobody gets it twice, and nobody is left out.

useTestDatabase()
const relay = useRelay()
const startWorker = useWorkers()

const SIGNERS = inLong(70, 36)
const KILLS = inLong(4, 2)

const toldOf = () =>
  relay.standIn.mails.filter(({ subject }) => subject === WRITTEN.subject).map(({ to }) => [to].flat()[0]!)

test('killed again and again, workers mail an update to each who wants news exactly once', async () => {
  const organizer = await makeOrganizer()
  const slug = 'killed-updates'
  const campaign = await makeCampaign(organizer, slug)
  for (let at = 0; at < SIGNERS; at += 1)
    await signed(campaign, { updates: true, email: `s-${at}@example.net` })
  await sql()`update outbox set sent_at = now(), ready = false where sent_at is null`
  const { id } = await startedUpdate(organizer, slug)
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const killed = startWorker()
    const until = Math.min(SIGNERS - 5, kill * 14)
    await vi.waitFor(() => expect(toldOf().length).toBeGreaterThanOrEqual(until), {
      timeout: 45_000,
      interval: 5,
    })
    killed.process.kill('SIGKILL')
    await killed.exit
    // As when the lease of what it was sending has run out.
    await makeDue()
  }
  startWorker()
  await vi.waitFor(
    async () => expect(await countMails(sql(), id)).toMatchObject({ step: 'sent', sent: SIGNERS }),
    {
      timeout: 90_000,
      interval: 100,
    },
  )
  expect(new Set(toldOf()).size).toBe(SIGNERS)
  expect(toldOf()).toHaveLength(SIGNERS)
}, 240_000)
