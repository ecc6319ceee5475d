import type { PublicCampaign } from '@/domain/campaign/queries'
import { hourOf, readMoment, writeHour } from '@/domain/count/moment'
import { findCountAt, findHeadAt, findNewest, type NoCount, type Recorded } from '@/domain/count/queries'

/** A number at its address. `spelled`: the address is written as all others of it are sent to. */
export type Found = {
  hour: Date
  spelled: boolean
  recorded: Recorded
  /** The letter's head as it stood then. */
  head: Awaited<ReturnType<typeof findHeadAt>>
}
export type Lacking = { lacks: NoCount['lacks'] | 'between' | 'unknown'; near: Date | null }

export type MomentParams = { params: Promise<{ language: string; slug: string; moment: string }> }

/** What stands at the address of a moment. */
export async function findAsked({ id }: PublicCampaign, asked: string): Promise<Found | Lacking> {
  // Next gives a page the word as it stands in the address.
  const moment = asked.replaceAll(/%(?:3A|2B|20)/gi, decodeURIComponent)
  const at = readMoment(moment)
  if (!at) return { lacks: 'unknown', near: (await findNewest(id))?.hour ?? null }
  const hour = hourOf(at)
  if (hour.getTime() !== at.getTime()) return { lacks: 'between', near: hour }
  const recorded = await findCountAt(id, hour)
  if ('lacks' in recorded) return recorded
  return { hour, spelled: writeHour(hour) === moment, recorded, head: await findHeadAt(id, hour) }
}
