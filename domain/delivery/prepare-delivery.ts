import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { askDomainsAgain } from '@/domain/proof/recheck-domains'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { checkLine, checkText } from '@/domain/text/name'
import { tidyLine, tidyText } from '@/domain/text/tidy'
import { findCutoff, listDeliveryLanguages } from './cutoff'
import { DELIVERY_LIMITS, type DeliveryRefusal, type DeliveryValues, type ValueRefusal } from './delivery'

/**
 * Asks for a delivery: the worker freezes the list and builds the files next; nothing is final before an owner says so. A campaign has
 * one unfinished delivery: whoever asks second for the same gets that one; with another recipient or note they are refused.
 */
export async function prepareDelivery(
  organizer: Organizer,
  slug: string,
  typed: DeliveryValues,
  now = new Date(),
): Promise<{ id: string } | DeliveryRefusal> {
  const values = { ...typed, recipient: tidyLine(typed.recipient), note: tidyText(typed.note) }
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'prepare-delivery')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    await tx`select from campaigns where id = ${campaignId} for no key update`
    const begun = await findUnfinished(tx, campaignId)
    if (begun) return (await isSame(tx, campaignId, begun, values)) ? { id: begun.id } : 'delivery-begun'
    const fault = faultOf(values)
    if (fault) return fault
    const cutoff = await findCutoff(tx, campaignId, values)
    if (typeof cutoff === 'string') return cutoff
    const offered = await listDeliveryLanguages(tx, cutoff)
    if (values.languages.some((language) => !offered.includes(language))) return 'language-unknown'
    const [main, ...others] = offered
    const languages = [main!, ...others.filter((language) => values.languages.includes(language))]
    const id = uuid()
    const [row] = await tx<{ number: number }[]>`
      insert into deliveries (id, campaign_id, edition_id, number, cutoff_at, recipient, note, languages, asked_by, asked_at)
      values (${id}, ${campaignId}, ${cutoff.editionId},
        (select coalesce(max(number), 0) + 1 from deliveries where campaign_id = ${campaignId}), ${cutoff.at},
        ${values.recipient || null}, ${values.note || null}, ${tx.json(languages)}, ${organizer.userId}, now())
      returning number`
    const detail = { delivery: id, number: row!.number, cutoff: cutoff.at.toISOString() }
    await recordEvent(tx, { campaignId, kind: 'delivery-asked', ...by(organizer.userId), detail }, now)
    await askDomainsAgain(tx, campaignId, now)
    return { id }
  })
}

type Begun = {
  id: string
  recipient: string | null
  note: string | null
  languages: string[]
  cutoffAt: Date
  justNow: boolean
}

async function findUnfinished(tx: postgres.TransactionSql, campaignId: string): Promise<Begun | undefined> {
  const [row] = await tx<Begun[]>`
    select id, recipient, note, languages, cutoff_at, cutoff_at > now() - interval '1 minute' as just_now
    from deliveries where campaign_id = ${campaignId} and final_at is null and cancelled_at is null`
  return row
}

/** Pressing "now" twice gives two moments; within a minute, they are one wish. */
async function isSame(
  tx: postgres.TransactionSql,
  campaignId: string,
  begun: Begun,
  values: DeliveryValues,
): Promise<boolean> {
  if ((begun.recipient ?? '') !== values.recipient || (begun.note ?? '') !== values.note) return false
  const [main, ...others] = begun.languages
  const asked = new Set(values.languages.filter((language) => language !== main))
  if (asked.size !== others.length || others.some((language) => !asked.has(language))) return false
  if (values.cutoff === 'now' && !values.seenAt) return begun.justNow
  const cutoff = await findCutoff(tx, campaignId, values)
  return typeof cutoff !== 'string' && cutoff.at.getTime() === begun.cutoffAt.getTime()
}

/** What is wrong with recipient or note; both may be empty. */
export function faultOf({
  recipient,
  note,
}: Pick<DeliveryValues, 'recipient' | 'note'>): ValueRefusal | null {
  const line = recipient && checkLine(recipient, { max: DELIVERY_LIMITS.recipient, urls: true })
  if (line) return line === 'too-long' ? 'recipient-too-long' : 'recipient-invalid'
  const text = note && checkText(note, { max: DELIVERY_LIMITS.note })
  if (text) return text === 'too-long' ? 'note-too-long' : 'note-invalid'
  return null
}
