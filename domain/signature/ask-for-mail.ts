import type postgres from 'postgres'
import type { Client } from '@/db/client'
import { v7 as uuid } from 'uuid'
import { countOneIn } from '@/domain/limit/count'
import type { KeyMaker } from '@/domain/limit/key'
import { LIMITS } from '@/domain/limit/limits'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf, mailboxIndex, suppressionIndexes } from '@/domain/mail/mailbox'
import { blindIndex, type DataKey } from '@/domain/seal/seal'
import { createToken } from '@/domain/seal/token'
import { canonicalEmail, coarseEmail } from '@/domain/text/canonical-email'
import { CONFIRM_DAYS, MAIL_CAPS } from './signature'

// The part of a statement that asks for a mail about a signature, under the caps of docs/decisions/006. Used by the verbs
// that a visitor without a link can call: sign, send again, correct the address.

/** What a statement needs at hand, because inside one nothing can be waited for. */
export type Keys = {
  /** The campaign's and the installation's. */
  key: DataKey
  siteKey: DataKey
  keyOf: KeyMaker
}

type Counted = Keys & { campaignId: string; email: string; now: Date }

type Ask = Counted & {
  language: string
  /** Seconds that the mail waits for its turn, because many came from one network. */
  wait?: number
}

type Driver = Client

/** What is said: its blind index, and a condition under which the pause between two mails holds although it differs. */
type Said = { content: Buffer; pauses: postgres.Fragment }

/**
 * CTEs `mailing` and `mailed`: counts one mail to the mailbox, in the campaign and on the whole installation. `mailed` has a
 * row only when the caps allow the mail and the address did not say "never". A submission that says something else than
 * the last one does not wait for the pause (an officer who also signs as a person, a name that was mistyped), and the
 * other caps hold.
 */
export function countMailing(sql: Driver, counted: Counted, said?: Said) {
  const { campaignId, email, key, siteKey, keyOf, now } = counted
  const day = now.toISOString().slice(0, 10)
  const [mailbox, earlier] = suppressionIndexes(siteKey, email)
  const counter = keyOf('mailbox', coarseEmail(email))
  const { mailbox: limit } = LIMITS
  // To whom as well: an address that was corrected by a dot gets its mail at once.
  const last = said && blindIndex(key, 'content', `${canonicalEmail(email)} ${said.content.toString('hex')}`)
  const differs = said
    ? sql`(mailings.content_index is distinct from excluded.content_index and not ${said.pauses})`
    : sql`false`
  return sql`
    mailing as (
      insert into mailings (campaign_id, email_index, content_index, day, today, lately, begun_at, last_at)
      select ${campaignId}::uuid, ${mailboxIndex(key, email)}, ${last ?? null}::bytea, ${day}, 1, 1, now(), now()
      where not exists (select from suppressions where email_index in (${mailbox}, ${earlier}))
      on conflict (campaign_id, email_index) do update set
        today = case when mailings.day = excluded.day then mailings.today + 1 else 1 end,
        day = excluded.day, lately = mailings.lately + 1, last_at = excluded.last_at,
        content_index = excluded.content_index
      where mailings.lately < ${MAIL_CAPS.inAll}
        and (mailings.day <> excluded.day or mailings.today < ${MAIL_CAPS.aDay})
        and (mailings.last_at <= now() - make_interval(mins => ${MAIL_CAPS.minutesApart})
          or ${differs})
      returning 1
    ), mailed as (${countOneIn(sql, { key: counter, limit, from: sql`from mailing` })})`
}

/** CTEs `mailing`, `mailed`, `token`, `mail`, to follow one named `signature` with columns (id, confirmed_at). */
export function askForMail(sql: Driver, ask: Ask) {
  return sql`${countMailing(sql, ask)}, ${writeMail(sql, ask)}`
}

/** When what waits is deleted, and with it every link to confirm it: counted from the signing, not from this mail. */
const endOfWaiting = (sql: Driver, { now }: Ask) =>
  sql`coalesce((select signed_at from signatures where id = signature.id), ${now}::timestamptz)
    + make_interval(days => ${CONFIRM_DAYS})`

/** CTEs `token` and `mail`, to follow `mailed` and `signature`: the mail about it, with its link. */
export function writeMail(sql: Driver, ask: Ask) {
  const { token, hash } = createToken()
  const outboxId = uuid()
  const sealed = sealEnvelopeWith(ask.key, outboxId, { to: ask.email, token })
  return sql`
    token as (
      insert into tokens (hash, purpose, campaign_id, signature_id, replaceable, created_at, expires_at)
      select ${hash}, case when confirmed_at is null then 'confirm' else 'signature' end, ${ask.campaignId}::uuid, id,
        confirmed_at is not null, ${ask.now}, case when confirmed_at is null then ${endOfWaiting(sql, ask)} end
      from signature, mailed
    ), mail as (
      insert into outbox (id, template, language, campaign_id, signature_id, sealed, lane, ready, created_at, next_attempt_at)
      select ${outboxId}::uuid, case when confirmed_at is null then 'confirm' else 'signature-link' end,
        ${ask.language}, ${ask.campaignId}::uuid, id, ${sealed}, ${laneOf(ask.key, ask.email)}, ${!ask.wait}, ${ask.now},
        ${ask.now}::timestamptz + make_interval(secs => ${ask.wait ?? 0})
      from signature, mailed
    )`
}
