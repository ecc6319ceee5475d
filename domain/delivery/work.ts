import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuildProgress } from '@/bundle/built'
import { sql } from '@/db/client'
import { alone } from '@/domain/alone'
import { log } from '@/log'
import type { Made } from './build-frozen'
import { failBuild } from './fail-build'
import { freezeDelivery } from './freeze'
import { storeBuild } from './store-build'
import { listDue } from './due'

// Deliveries are their own queue, as imports are: whoever holds a delivery's advisory lock works on it. A killed worker loses its
// connection and with it the lock; what it had built is in no place that counts, and the next one builds from the frozen list.

const LOCK = 7_716_003 // first half of the advisory locks of deliveries
const TICK = 500 // milliseconds between two looks at whether a build is still wanted

/** Has the files of a frozen list made in a folder, and stops when it is told to. */
export type Maker = (
  id: string,
  folder: string,
  hear: (progress: BuildProgress) => void,
  stop: AbortSignal,
) => Promise<Made>

/** Keeps how far a build is, twice a second at most. @returns whether the delivery is still wanted */
async function noteProgress(id: string, { stage, done }: BuildProgress): Promise<boolean> {
  const rows = await sql()`
    update deliveries set stage = ${stage}, progress = ${done} where id = ${id} and cancelled_at is null returning 1`
  return rows.length > 0
}

async function buildIn(folder: string, id: string, make: Maker, stop: AbortSignal): Promise<void> {
  const unwanted = new AbortController()
  let latest: BuildProgress = { stage: 'names', done: 0 }
  const timer = setInterval(() => {
    noteProgress(id, latest).then(
      (wanted) => wanted || unwanted.abort(),
      () => {}, // The database is away for a moment, or for good: then the build itself fails.
    )
  }, TICK)
  const ended = AbortSignal.any([stop, unwanted.signal])
  try {
    await noteProgress(id, latest)
    const made = await make(id, folder, (progress) => (latest = progress), ended)
    clearInterval(timer)
    if (!ended.aborted) await storeBuild(id, made, folder)
  } catch (error) {
    clearInterval(timer)
    if (ended.aborted) return
    await failBuild(id, error)
    throw error
  }
}

/** An empty folder for the files. It has the delivery's name, so that whoever builds after a killed worker finds and removes its own. */
async function makeFolder(id: string): Promise<string> {
  const folder = join(tmpdir(), `undersigned-delivery-${id}`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { mode: 0o700 })
  return folder
}

/** Freezes and builds what waits for the worker and no other worker holds. @returns how many were worked on */
export async function workOnDeliveries(make: Maker, stop = new AbortController().signal): Promise<number> {
  let worked = 0
  for (const id of await listDue()) {
    if (stop.aborted) break
    const done = await alone(LOCK, id, async () => {
      // Asked again under the lock: another worker may just have done it.
      if (!(await listDue()).includes(id)) return true
      const folder = await makeFolder(id)
      try {
        await freezeDelivery(id)
        await buildIn(folder, id, make, stop)
      } catch (error) {
        log.fault('delivery.fault', error, { id })
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
      return true
    })
    if (done) worked += 1
  }
  return worked
}
