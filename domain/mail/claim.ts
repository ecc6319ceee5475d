import type postgres from 'postgres'
import { sql } from '@/db/client'
import { wantsNews } from './wants-news'
import type { ClaimedMail } from './claimed-mail'
import { HELD, isPaused } from './held'
import { hasEnded, pickFromLine, promoteDue, unended } from './line'
import { MAIL_ATTEMPTS, MAIL_LEASE, MAIL_LIFETIME } from './mail-times'

/**
 * Leases up to `limit` due rows for MAIL_LEASE seconds. Rows another worker holds are skipped; rows that are no
 * longer worth sending (signature withdrawn or erased, link expired, attempts used up) are settled on the way, and what its
 * campaign's pause holds (held.ts) waits for the end of it.
 * Sign-in mails go first: they live ten minutes and must not wait behind a rush of signatures. Of what is left of a
 * batch, requests for lost links and their answers get a quarter and everything else the rest: anybody may send any
 * number of such requests, and no rush of the one may hold up the other. In the rest campaigns take turns (line.ts).
 */
export async function claimMails(limit: number, now = new Date()): Promise<ClaimedMail[]> {
  const client = sql()
  if (await promoteDue(client, now)) {
    const alone = await lease(
      client,
      client`${unended(client, now)}, picked as (select id from unended)`,
      now,
    )
    if (alone.length > 0) return alone.filter(({ held }) => !held)
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const claimed = await claimInTurn(limit, now)
    const open = claimed.filter(({ held }) => !held)
    if (open.length > 0 || claimed.length === 0) return open
  }
  return []
}

/** Claims in a row that may find nothing but mails of campaigns that pause: each mail is met once in a pause. */
const ROUNDS = 50

function claimInTurn(limit: number, now: Date): Promise<Leased[]> {
  const client = sql()
  // What left in a request with others comes back with them (claimBatch).
  const open = client`sent_at is null and failed_at is null and (batch is null or batch = id) and next_attempt_at <= ${now}
    and ${hasEnded(client)}`
  return lease(
    client,
    client`urgent as (
      select id from outbox where template = 'sign-in' and ${open}
      order by next_attempt_at limit ${limit} for update skip locked
    ), lost as (
      select id from outbox where template in ('find', 'found') and ${open}
      order by next_attempt_at limit ceil((${limit} - (select count(*) from urgent)) / 4.0) for update skip locked
    ), slots as (
      select ${limit} - (select count(*) from urgent) - (select count(*) from lost) as free
    ), other as (${pickFromLine(client, client`(select free from slots)`, now)}
    ), picked as (
      select id from urgent union all select id from lost union all select id from other
    )`,
    now,
  )
}

/**
 * Leases the mails of one request of which nobody knows whether the provider took it, all of them or none: what is repeated
 * under its key must never be a part while another part is left. One that someone holds makes the batch wait for the next time.
 */
export async function claimBatch(now = new Date()): Promise<ClaimedMail[]> {
  const client = sql()
  const open = client`batch is not null and batch <> id and sent_at is null and failed_at is null`
  return lease(
    client,
    client`due as (
      select batch, count(*) as members from outbox where ${open}
      group by batch having max(next_attempt_at) <= ${now} order by max(next_attempt_at) limit 1
    ), members as (
      select id from outbox where batch = (select batch from due) and ${open} and next_attempt_at <= ${now}
      order by id for update skip locked
    ), picked as (
      select id from members where (select count(*) from members) = (select members from due)
    )`,
    now,
  )
}

/** A mail that was met in the line; one that is held waits for the end of its campaign's pause, and nobody has it. */
type Leased = ClaimedMail & { held: boolean }

/** Leases what a query named `picked` gives, and reads what the mails say. */
function lease(client: postgres.Sql, picked: postgres.Fragment, now: Date): Promise<Leased[]> {
  const until = new Date(now.getTime() + MAIL_LEASE * 1000)
  return client<Leased[]>`
    with ${picked}, judged as (
      select o.id, ${isParked(client)} as parked, case
          -- Who withdrew may still look for their page, to have the rest erased; who lost a mailbox must hear of it.
          when s.erased_at is not null
            or (s.withdrawn_at is not null and o.template not in ('found', 'address-old')) then 'dropped'
          when o.template in ('update', 'delivered') and (${wantsNews(client, 's')}) is not true then 'dropped'
          when o.template = 'update' and u.cancelled_at is not null then 'cancelled'
          when not ${isParked(client)} and o.created_at + (${client.json(MAIL_LIFETIME)}::jsonb ->> o.template)::int * interval '1 minute'
            <= ${now} then 'expired'
          when o.attempts >= ${MAIL_ATTEMPTS} then coalesce(o.last_fault, 'worker-lost')
        end as useless,
        -- In the order in which it was asked for, as far as a week fits into seconds.
        case when p.campaign_id is not null then
          p.paused_until + greatest(interval '0', o.created_at - p.paused_at + interval '7 days') / 100000 end as held_until,
        o.last_fault as fault_before
      from outbox o left join signatures s on s.id = o.signature_id left join updates u on u.id = o.update_id
      left join mail_pauses p on p.campaign_id = o.campaign_id and o.template = any(${HELD})
        and ${isPaused(client, 'p', now)} and (o.batch is null or o.batch = o.id)
      where o.id in (select id from picked)
    ), leased as (
      update outbox o set
        attempts = case when useless is null and not parked and held_until is null then attempts + 1 else attempts end,
        next_attempt_at = case when parked then ${now}::timestamptz + interval '1 hour' else coalesce(held_until, ${until}::timestamptz) end,
        ready = false,
        failed_at = case when useless is not null then ${now}::timestamptz end,
        -- Empty until the attempt has ended: so it is seen of one that never did.
        last_fault = case when useless is not null then useless when parked then 'parked' when held_until is not null then 'paused' end,
        sealed = case when useless is null then sealed end
      from judged where judged.id = o.id
      returning o.*, held_until is not null as held, parked, fault_before
    )
    select o.id, o.template, o.language, o.campaign_id, o.signature_id, o.update_id, o.sealed, o.attempts, o.batch,
      o.fault_before as last_fault, o.held,
      c.slug, c.language as campaign_language, c.contact,
      coalesce(t.title, e.title, c.slug) as title, coalesce(t.language, e.language) as title_language,
      coalesce(case when o.template in ('confirm', 'reminder') then s.signed_at end, o.created_at) as valid_from,
      coalesce(s.kind = 'organization' and s.published_at is null, false) as waits,
      c.responsible, words.text as words, words.language as words_language, c.closes_at, c.closes_zone,
      coalesce(c.collects_first and c.launched_at is null, false) as collecting, c.launches_at, c.launches_zone,
      i.id as invitation_id, i.organization as invited, f.coalition
    from leased o
    left join signatures s on s.id = o.signature_id
    left join campaigns c on c.id = o.campaign_id
    left join faces f on f.campaign_id = c.id
    left join invitations i on o.template in ('confirm', 'reminder') and i.id = s.invitation_id
    ${letterTitle(client)}
    ${organizersWords(client)}
    where o.failed_at is null and not o.parked
    order by o.id`
}

/**
 * Whether a mail is put aside until its update goes on (domain/update/steer-update.ts): an hour at a time, so that one that nobody
 * may get any more isn't kept, and none waits for good for an update that went on in the same moment. Not one that left in a request of which nobody
 * knows what became: it may be there already, and the others of the request wait for it.
 */
const isParked = (client: postgres.Sql) => client`
  coalesce(o.template = 'update' and u.paused_at is not null and (o.batch is null or o.batch = o.id), false)`

/** The letter's title, in the mail's language where it is translated. */
const letterTitle = (client: postgres.Sql) => client`
  left join lateral (
    select id, title, language from editions where campaign_id = c.id order by number desc limit 1
  ) e on true
  left join lateral (
    select t.title, t.language from translations t join editions e on e.id = t.edition_id
    where e.campaign_id = c.id and t.language = o.language and t.removed_at is null
    order by e.number desc, t.published_at desc limit 1
  ) t on true`

/** The organizers' own words for a mail that asks, in its language, else in the letter's. */
const organizersWords = (client: postgres.Sql) => client`
  left join lateral (
    select text, language from invitation_words
    where o.invitation_id is not null and campaign_id = c.id and language in (o.language, c.language)
    order by language = o.language desc limit 1
  ) words on true`
