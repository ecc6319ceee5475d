import type postgres from 'postgres'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { mailHost, mailOwners } from '@/domain/team/mail-owners'
import { paths } from '@/paths'
import { log } from '@/log'
import { HELD } from '@/domain/mail/held'
import { readFates } from './fates'
import {
  BETWEEN_PAUSES_MINUTES,
  FEWEST_COMPLAINTS,
  FEWEST_RETURNED,
  type Fates,
  PAUSE_MINUTES,
  pauseReason,
  type PauseReason,
  TOLD_HOURS,
} from './rule'

/** Minutes in which something came back or was complained about: nothing else makes a share grow. */
const NEWS_MINUTES = 10

const minutesFrom = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000)

/**
 * Pauses campaigns of whose last mails too many came back or were complained about. Any number of workers may look at once: the
 * campaign's row is locked, and what was decided meanwhile is read again.
 * @returns the campaigns that pause from now on
 */
export async function pauseTroubled(now = new Date()): Promise<string[]> {
  const candidates = await sql()<{ id: string }[]>`
    select campaign_id as id from outbox where (returned_at is not null or complained_at is not null)
    group by campaign_id
    having campaign_id is not null and max(greatest(returned_at, complained_at)) > ${minutesFrom(now, -NEWS_MINUTES)}
      and (count(returned_at) >= ${FEWEST_RETURNED} or count(complained_at) >= ${FEWEST_COMPLAINTS})`
  const paused: string[] = []
  for (const { id } of candidates) {
    // Made before the transaction that may seal mails with it.
    await findDataKey(id)
    const why = await sql().begin((tx) => pauseIfTroubled(tx, id, now))
    if (!why) continue
    log.warn('mail.paused', { campaign: id, ...why })
    paused.push(id)
  }
  return paused
}

type Why = Fates & { reason: PauseReason }
type Stored = { pausedUntil: Date; resumedAt: Date | null; toldAt: Date }

async function pauseIfTroubled(
  tx: postgres.TransactionSql,
  campaignId: string,
  now: Date,
): Promise<Why | null> {
  const [campaign] = await tx<{ slug: string }[]>`
    select slug from campaigns where id = ${campaignId} for no key update`
  const [before] = await tx<Stored[]>`
    select paused_until, resumed_at, told_at from mail_pauses where campaign_id = ${campaignId}`
  if (!campaign || (before && !mayPauseAgain(before, now))) return null
  const fates = await readFates(tx, campaignId, before?.resumedAt ?? null, now)
  const reason = pauseReason(fates)
  if (!reason) return null
  const isTold = before !== undefined && before.toldAt > minutesFrom(now, -TOLD_HOURS * 60)
  await tx`
    insert into mail_pauses as p (campaign_id, reason, paused_at, paused_until, resumed_at, told_at)
    values (${campaignId}, ${reason}, ${now}, ${minutesFrom(now, PAUSE_MINUTES)}, null, ${now})
    on conflict (campaign_id) do update set reason = excluded.reason, paused_at = excluded.paused_at,
      paused_until = excluded.paused_until, resumed_at = null,
      told_at = ${isTold ? tx`p.told_at` : tx`excluded.told_at`}`
  const kind = reason === 'bounces' ? 'mail-paused-returned' : 'mail-paused-complained'
  const detail = { count: reason === 'bounces' ? fates.returned : fates.complained, number: fates.mails }
  await recordEvent(tx, { campaignId, kind, actor: 'system', detail }, now)
  if (!isTold) {
    await mailOwners(tx, { campaignId, template: 'paused-team', next: paths.deskMail(campaign.slug) }, now)
    await mailHost(tx, { campaignId, template: 'paused-host' }, now)
  }
  return { reason, ...fates }
}

/** After a pause mail goes on for a while, whatever comes back: nobody can hold a letter's mail for longer than one pause. */
function mayPauseAgain({ pausedUntil, resumedAt }: Stored, now: Date): boolean {
  const ended = resumedAt ?? pausedUntil
  return ended <= minutesFrom(now, -BETWEEN_PAUSES_MINUTES)
}

/** Ends pauses whose time is over; that stands in the history, too. */
export async function endDuePauses(now = new Date()): Promise<void> {
  await sql().begin(async (tx) => {
    const over = await tx<{ campaignId: string }[]>`
      update mail_pauses set resumed_at = paused_until where resumed_at is null and paused_until <= ${now}
      returning campaign_id`
    for (const { campaignId } of over)
      await recordEvent(tx, { campaignId, kind: 'mail-resumed', actor: 'system' }, now)
  })
}

/** Rows that are given back to the line at a time. */
const RELEASED_AT_ONCE = 1000

/** Gives back what waited for the end of a pause that somebody ended before, in the order in which it was asked for. */
export async function releaseResumed(now = new Date()): Promise<void> {
  const client = sql()
  const resumed = await client<{ campaignId: string }[]>`
    select campaign_id from mail_pauses where resumed_at is not null and paused_until > ${now}`
  for (const { campaignId } of resumed) {
    let count = RELEASED_AT_ONCE
    while (count === RELEASED_AT_ONCE)
      ({ count } = await client`
        update outbox set ready = true, next_attempt_at = least(created_at, ${now}) where id in (
          select id from outbox where template = any(${HELD}) and not ready and sent_at is null and failed_at is null
            and campaign_id = ${campaignId} and last_fault = 'paused' and next_attempt_at > ${now}
          order by next_attempt_at limit ${RELEASED_AT_ONCE} for update skip locked)`)
  }
}
