import type postgres from 'postgres'
import { type Client, sql } from '@/db/client'
import { STANDING } from '@/domain/mail/line'
import { findDataKey } from '@/domain/seal/data-key'
import { mailHost, mailOwners } from '@/domain/team/mail-owners'
import { log } from '@/log'
import { paths } from '@/paths'

// What whoever runs the site is told of, once until it is over: a line in the log, and where mail still leaves, one mail.

/** Pauses of the provider in a row: half a minute in which it took nothing. */
const PROVIDER_PAUSES = 5
/** Minutes by which a mail is late that could have left. */
const LATE_MINUTES = 15
/** Signatures of one letter in so many minutes, and below which it is over. */
const RUSH = { minutes: 10, from: 1000, until: 500 }
/** Signatures of one letter whose confirmation hasn't left: past it none is taken, and below the other it goes on. */
const FULL = { from: 50_000, until: 40_000 }
/** Confirmations of one letter that wait because so many go to one domain. It's over when none does. */
const PACED = { from: 50, until: 1 }
/** Hours in which whoever was told of a letter isn't told of the same again. */
const CALM_HOURS = 6

export type Alarm = 'mail-provider' | 'mail-late' | 'campaign-rush' | 'campaign-full' | 'campaign-paced'
type About = { kind: Alarm; campaignId: string | null }
type Standing = About & { since: Date }

/** Looks whether something is to be told, or over. Any number of workers may look at once: it is told once. */
export async function watch(now = new Date()): Promise<void> {
  const client = sql()
  const [line, rush, full, paced, standing] = await Promise.all([
    seeLine(client, now),
    countEach(client, RUSH.from, (most) => signedLately(client, most, now)),
    countEach(client, FULL.from, (most) => standingInLine(client, most)),
    countEach(client, PACED.from, (most) => waitingForDomain(client, most, now)),
    client<Standing[]>`select kind, campaign_id, since from alarms`,
  ])
  const found = (kind: Alarm, campaignId: string | null) =>
    standing.find((one) => one.kind === kind && one.campaignId === campaignId)
  const stands = (kind: Alarm, campaignId: string | null) => found(kind, campaignId) !== undefined
  // Signatures come in waves: the teams are told of the sea, not of each.
  const calm = new Date(now.getTime() - CALM_HOURS * 3_600_000)
  for (const [kind, is] of [
    ['mail-provider', line.away],
    ['mail-late', line.late],
  ] as const) {
    if (is && !stands(kind, null)) await raise({ kind, campaignId: null }, line.fault, now)
    if (!is && stands(kind, null)) await end({ kind, campaignId: null })
  }
  for (const [kind, counts, until, from] of [
    ['campaign-rush', rush, RUSH.until, calm],
    ['campaign-full', full, FULL.until, now],
    ['campaign-paced', paced, PACED.until, calm],
  ] as const)
    for (const { campaignId, count, over } of counts) {
      if (over && !stands(kind, campaignId)) await raise({ kind, campaignId }, null, now)
      const since = found(kind, campaignId)?.since
      if (count < until && since && since <= from) await end({ kind, campaignId })
    }
}

type Line = { away: boolean; late: boolean; fault: string | null }

/** Whether the provider is away, or mails are late; why the one that failed last did. */
async function seeLine(client: Client, now: Date): Promise<Line> {
  const since = new Date(now.getTime() - LATE_MINUTES * 60_000)
  const [line] = await client<Line[]>`
    with open as (
      select next_attempt_at, last_fault, attempts from outbox
      where coalesce(sent_at, failed_at) is null and coalesce(last_fault, '') not in ('paused', 'parked')
    )
    select coalesce((select pauses >= ${PROVIDER_PAUSES} from mail_pace), false) as away,
      exists (select from open where next_attempt_at <= ${since}) as late,
      (select last_fault from open where last_fault is not null and last_fault <> 'released'
        order by next_attempt_at desc limit 1) as fault`
  return line!
}

type Counted = { campaignId: string; count: number; over: boolean }

/** Counts something of each letter that is open, no further than needed. */
function countEach(client: Client, from: number, rows: (most: number) => postgres.Fragment) {
  return client<Counted[]>`
    select c.id as campaign_id, counted.count, counted.count > ${from} as over from campaigns c
    cross join lateral (select count(*)::int as count from (${rows(from + 1)}) found) counted
    where c.opened_at is not null and (c.closed_at is null or exists (select from alarms a where a.campaign_id = c.id))`
}

const signedLately = (client: Client, most: number, now: Date) => client`
  select from signatures s where s.campaign_id = c.id and s.import_id is null
    and s.signed_at > ${new Date(now.getTime() - RUSH.minutes * 60_000)} limit ${most}`

// Only what could leave now: what waits for its own sender's pace, or for the end of a pause, closes the letter to nobody.
const standingInLine = (client: Client, most: number) => client`
  select from outbox o where o.campaign_id = c.id and ${client.unsafe(STANDING)} and o.template = 'confirm' limit ${most}`

const waitingForDomain = (client: Client, most: number, now: Date) => client`
  select from outbox o where o.campaign_id = c.id and o.paced and o.sent_at is null and o.failed_at is null
    and o.attempts = 0 and o.last_fault is null and o.next_attempt_at > ${now} limit ${most}`

async function raise({ kind, campaignId }: About, fault: string | null, now: Date): Promise<void> {
  if (campaignId) await findDataKey(campaignId)
  const raised = await sql().begin(async (tx) => {
    const added = await tx`
      insert into alarms (kind, campaign_id, since) values (${kind}, ${campaignId}, ${now})
      on conflict do nothing returning kind`
    if (added.length > 0 && campaignId) await tell(tx, kind, campaignId, now)
    return added.length > 0
  })
  if (raised) log.warn('host.alarm', { kind, campaign: campaignId ?? undefined, fault: fault ?? undefined })
}

async function tell(tx: postgres.TransactionSql, kind: Alarm, campaignId: string, now: Date): Promise<void> {
  if (kind === 'campaign-full') return mailHost(tx, { campaignId, template: 'full-host' }, now)
  const [campaign] = await tx<{ slug: string }[]>`select slug from campaigns where id = ${campaignId}`
  if (kind === 'campaign-paced')
    return mailOwners(tx, { campaignId, template: 'paced-team', next: paths.deskMail(campaign!.slug) }, now)
  const next = paths.deskCampaign(campaign!.slug)
  await mailOwners(tx, { campaignId, template: 'rush-team', next }, now)
  await mailHost(tx, { campaignId, template: 'rush-host' }, now)
}

async function end({ kind, campaignId }: About): Promise<void> {
  const ended = await sql()`
    delete from alarms where kind = ${kind} and campaign_id is not distinct from ${campaignId} returning kind`
  if (ended.length > 0) log.info('host.alarm-over', { kind, campaign: campaignId ?? undefined })
}
