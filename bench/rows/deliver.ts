import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { request } from 'undici'
import { sql } from '@/db/client'
import { prepareDelivery } from '@/domain/delivery/prepare-delivery'
import { findOrganizer } from '@/domain/team/add-organizer'
import { paths } from '@/paths'
import { NOW } from '@/testing/delivery'
import { rowsOf } from '@/testing/delivered'
import { fillCampaign, makeCampaign, type Measured } from '../campaign'
import { type Ground, settle } from '../ground'
import { median } from '../measure'
import { number, quick, type Row } from '../row'
import { untilDone, withWorker } from '../worker'

const NAMES = quick ? 10_000 : 100_000
const BATCH = 5_000
const MEGABYTE = 1024 * 1024

/** A campaign whose names are in every script, organizations first, as they were imported and confirmed. */
async function makeDelivered(say: Ground['say']): Promise<Measured> {
  const campaign = await makeCampaign('measured-delivery')
  say(`writing ${number(NAMES)} signatories…`)
  await fillCampaign(campaign, 1, NAMES)
  let batch: Record<string, unknown>[] = []
  for await (const row of rowsOf(NAMES)()) {
    batch.push(row)
    if (batch.length === BATCH) await rename(campaign, batch.splice(0))
  }
  await rename(campaign, batch)
  await settle()
  return campaign
}

async function rename({ id }: Measured, rows: Record<string, unknown>[]): Promise<void> {
  await sql()`
    update signatories n set name = r.name, affiliation = r.affiliation, organization = coalesce(r.organization, case when n.kind = 'organization' then r.name end), country = r.country
    from jsonb_to_recordset(${sql().json(rows as never)}) r(number int, name text, affiliation text, organization text, country text)
    where n.campaign_id = ${id} and n.number = r.number`
}

/** What a search of the list takes in the middle, in milliseconds, while `going` says so: a page that no cache answers. */
async function search({ web }: Ground, campaign: Measured, going: () => boolean): Promise<number> {
  const took: number[] = []
  for (let index = 0; going(); index++) {
    const started = performance.now()
    const { statusCode, body } = await request(
      `${web.origin}${paths.signatories(campaign.slug)}?q=sig+${index % 97}`,
    )
    await body.dump()
    if (statusCode !== 200) throw new Error(`The list answered ${statusCode}`)
    took.push(performance.now() - started)
    await pause(50)
  }
  return median(took)
}

async function isBuilt(id: string): Promise<boolean | string> {
  const [row] = await sql()<{ built: boolean; fault: string | null }[]>`
    select built_at is not null as built, fault from deliveries where id = ${id}`
  return row!.built || row!.fault || false
}

async function build(ground: Ground, campaign: Measured) {
  const organizer = { ...(await findOrganizer('bench@example.org'))!, signedInAt: new Date() }
  const alone = performance.now() + 5_000
  const before = await search(ground, campaign, () => performance.now() < alone)
  return withWorker(ground, async (pid) => {
    const asked = await prepareDelivery(organizer, campaign.slug, NOW)
    if (typeof asked === 'string') throw new Error(asked)
    let going = true
    const searching = search(ground, campaign, () => going)
    const built = await untilDone(pid, () => isBuilt(asked.id)).finally(() => (going = false))
    return { ...built, before, meanwhile: await searching }
  })
}

async function measure(ground: Ground) {
  const campaign = await makeDelivered(ground.say)
  ground.say(`deliver: building ${number(NAMES)} names in the worker…`)
  const { took, most, before, meanwhile } = await build(ground, campaign)
  return [
    {
      what: `deliver ${number(NAMES)} names in every script: freeze, files, PDF, ZIP, stored`,
      measured: `${number(took, 1)} s, worker ${number(most / MEGABYTE)} MB at most`,
      limit: '60 s, 512 MB',
      ratio: took / 60,
      goal: '≤ 1, ≤ 512 MB',
    },
    {
      what: 'search of the list while that goes on, 1 at a time',
      measured: `${number(meanwhile, 1)} ms`,
      limit: `${number(before, 1)} ms before`,
      ratio: meanwhile / before,
      goal: '≤ 2',
    },
  ]
}

export const deliver: Row = { name: 'deliver', measure }
