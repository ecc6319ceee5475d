import { validate } from 'uuid'
import { sql } from '@/db/client'
import type { BuildReport, DeliveredCounts } from '@/db/tables/delivery'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { type BuildFault, type DeliveryStep, deliveryStepOf } from './delivery'
import { nextTry } from './due'
import { type DeliveryFile, findFileOf } from './files'

export type { BuildReport, LackingWords } from '@/db/tables/delivery'

// What the team sees of its deliveries.

export type DeskDelivery = {
  id: string
  /** Null of a cancelled one. */
  number: number | null
  step: DeliveryStep
  recipient: string | null
  note: string | null
  languages: string[]
  cutoffAt: Date
  askedAt: Date
  /** Whose wish it was, while there is an account. */
  by: string | null
  frozenAt: Date | null
  counts: DeliveredCounts | null
  stage: string | null
  progress: number
  revision: number
  builtAt: Date | null
  fault: BuildFault | null
  /** When the build that failed is tried again. */
  nextTryAt: Date | null
  report: BuildReport | null
  finalAt: Date | null
  cancelledAt: Date | null
  /** Names that left and that the files still hold. */
  leaving: number
  /** What came through the addressee's link and nobody has confirmed or deleted. */
  waiting: number
  editionNumber: number
  editionHash: string
}

type Missing = 'campaign-unknown' | 'not-permitted'

const select = (campaignId: string, id: string | null) => sql()<Omit<DeskDelivery, 'step'>[]>`
  select d.id, d.number, d.recipient, d.note, d.languages, d.cutoff_at, d.asked_at, u.email as by, d.frozen_at, d.counts,
    d.stage, d.progress, d.revision, d.built_at, d.fault, d.report, d.final_at, d.cancelled_at,
    ${nextTry()} as next_try_at,
    (select count(*)::int from delivery_removals r where r.delivery_id = d.id and r.revision is null) as leaving,
    (select count(*)::int from receipts r where r.delivery_id = d.id and r.by = 'addressee' and r.confirmed_at is null
      and r.removed_at is null) as waiting,
    e.number as edition_number, encode(e.hash, 'hex') as edition_hash
  from deliveries d join editions e on e.id = d.edition_id left join users u on u.id = d.asked_by
  where d.campaign_id = ${campaignId} ${id === null ? sql()`` : sql()`and d.id = ${id}`}
  order by d.asked_at desc limit 200`

const stepped = (row: Omit<DeskDelivery, 'step'>): DeskDelivery => ({ ...row, step: deliveryStepOf(row) })

/** The deliveries of a campaign, the newest first; at most 200. */
export async function listDeliveries(organizer: Organizer, slug: string): Promise<DeskDelivery[] | Missing> {
  const reached = await reachCampaign(sql(), organizer, slug, 'see-desk')
  if (typeof reached === 'string') return reached
  return (await select(reached.campaignId, null)).map(stepped)
}

/** One delivery of a campaign. */
export async function findDelivery(
  organizer: Organizer,
  slug: string,
  id: string,
): Promise<DeskDelivery | Missing | 'delivery-unknown'> {
  const reached = await reachCampaign(sql(), organizer, slug, 'see-desk')
  if (typeof reached === 'string') return reached
  const [row] = validate(id) ? await select(reached.campaignId, id) : []
  return row ? stepped(row) : 'delivery-unknown'
}

/** A file of a delivery, final or not, for the team to look at. */
export async function findDeskFile(
  organizer: Organizer,
  slug: string,
  id: string,
  name: string,
): Promise<DeliveryFile | Missing | 'delivery-unknown' | 'file-unknown' | 'names-left'> {
  const delivery = await findDelivery(organizer, slug, id)
  return typeof delivery === 'string' ? delivery : findFileOf(delivery, name)
}
