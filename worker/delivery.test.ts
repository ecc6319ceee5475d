import { once } from 'node:events'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { cancelDelivery } from '@/domain/delivery/cancel-delivery'
import { deliver } from '@/domain/delivery/deliver'
import { findDelivery } from '@/domain/delivery/desk-queries'
import { prepareDelivery } from '@/domain/delivery/prepare-delivery'
import { findGivenFile, listDeliveryFiles, readFileParts } from '@/domain/delivery/files'
import { workOnDeliveries } from '@/domain/delivery/work'
import type { Organizer } from '@/domain/team/team'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { useWorkers } from '@/testing/worker'
import { NOW, prepared } from '@/testing/delivery'
import { makeInThread } from './delivery'

// The files of a delivery are made in a thread: it is killed, told to stop, cancelled, and does everything else once.

useTestDatabase()

const NAMES = 300
let organizer: Organizer
beforeAll(async () => {
  organizer = await makeOrganizer()
})

/** An open letter with so many invented names on its list. */
async function listed(slug: string): Promise<string> {
  const { id } = await makeCampaign(organizer, slug)
  await sql()`
    with signed as (
      insert into signatures (id, campaign_id, edition_id, kind, language, consent_hash, listed, number, signed_at,
        confirmed_at, published_at)
      select gen_random_uuid(), ${id}, (select id from editions where campaign_id = ${id}), 'person', 'en', '\\x00', true,
        n, now(), now(), now() from generate_series(1, ${NAMES}) n
      returning id, number, published_at)
    insert into signatories (signature_id, campaign_id, number, kind, name, folded, confirmed_at, published_at)
    select id, ${id}, number, 'person', 'Invented ' || number, 'invented ' || number, published_at, published_at from signed`
  return id
}

/** Stored files go slowly, so that there is a middle to kill a worker in. */
async function dawdle(seconds: number): Promise<void> {
  await sql().unsafe(`
    create or replace function dawdle() returns trigger language plpgsql as
      $$ begin perform pg_sleep(${seconds}); return new; end $$;
    create or replace trigger dawdle before insert on delivery_files for each row execute function dawdle()`)
}

const startWorker = useWorkers({ LOG_LEVEL: 'warn' })

async function look(slug: string, id: string) {
  const found = await findDelivery(organizer, slug, id)
  if (typeof found === 'string') throw new Error(found)
  return found
}
const eventually = (test: () => Promise<void>) => vi.waitFor(test, { timeout: 60_000, interval: 20 })
const inserting = async () =>
  (
    await sql()`
  select from pg_stat_activity where query ilike '%insert into delivery_files%' and state = 'active'
    and pid <> pg_backend_pid()`
  ).length

test('killed while it stores, a worker leaves no half delivery, and the next one makes it whole', async () => {
  const campaignId = await listed('killed')
  await dawdle(0.5)
  const { id } = (await prepareDelivery(organizer, 'killed', NOW)) as { id: string }
  const first = startWorker()
  await eventually(async () => expect(await inserting()).toBeGreaterThan(0))
  first.process.kill('SIGKILL')
  await first.exit
  const folder = join(tmpdir(), `undersigned-delivery-${id}`)
  expect(existsSync(folder)).toBe(true)
  expect(await listDeliveryFiles(id)).toEqual([])
  expect(await look('killed', id)).toMatchObject({ step: 'building', builtAt: null })
  await dawdle(0)
  startWorker()
  await eventually(async () => expect((await look('killed', id)).step).toBe('ready'))
  await eventually(async () => expect(existsSync(folder)).toBe(false))
  expect(await look('killed', id)).toMatchObject({ fault: null, counts: { people: NAMES } })
  expect(await deliver(organizer, 'killed', id)).toBe('done')
  for (const file of await listDeliveryFiles(id)) {
    const hash = createHash('sha256')
    for await (const part of readFileParts(file)) hash.update(part)
    expect(`${file.name} ${hash.digest('hex')}`).toBe(`${file.name} ${file.hash}`)
  }
  expect(await findGivenFile(campaignId, 1, 'signatories.csv')).toMatchObject({ rows: NAMES })
}, 90_000)

test('a delivery that is cancelled while its files are made leaves none, and its thread ends', async () => {
  await listed('cancelled')
  const { id } = (await prepareDelivery(organizer, 'cancelled', NOW)) as { id: string }
  let ended = false
  await workOnDeliveries(async (one, folder, hear, stop) => {
    await cancelDelivery(organizer, 'cancelled', id)
    // The looks at whether it is still wanted come twice a second.
    await once(stop, 'abort')
    try {
      return await makeInThread(one, folder, hear, stop)
    } finally {
      ended = true
    }
  })
  expect(ended).toBe(true)
  expect(await listDeliveryFiles(id)).toEqual([])
  expect(await look('cancelled', id)).toMatchObject({ step: 'cancelled', number: null, fault: null })
})

test('two builds of one delivery are the same to the byte', async () => {
  await listed('twice')
  const id = await prepared(organizer, 'twice')
  const build = async () => {
    await sql()`update deliveries set built_at = null where id = ${id}`
    await workOnDeliveries(makeInThread)
    return (await listDeliveryFiles(id)).map(({ name, hash }) => `${name} ${hash}`).toSorted()
  }
  const first = await build()
  expect(first.length).toBeGreaterThan(5)
  expect(await build()).toEqual(first)
}, 60_000)
