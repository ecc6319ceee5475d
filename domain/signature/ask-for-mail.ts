import type postgres from 'postgres'
import type { Client } from '@/db/client'
import { v7 as uuid } from 'uuid'
import { countOneIn } from '@/domain/limit/count'
import type { KeyMaker } from '@/domain/limit/key'
import { LIMITS } from '@/domain/limit/limits'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf, mailboxIndex, suppressionIndexes } from '@/domain/mail/mailbox'
import { createCode } from '@/domain/seal/code'
import { blindIndex, type DataKey } from '@/domain/seal/seal'
import { createToken } from '@/domain/seal/token'
import { canonicalEmail, coarseEmail } from '@/domain/text/canonical-email'
import { CONFIRM_DAYS, MAIL_CAPS } from './caps'

// The parts of a statement that asks for a mail about a signature, under the caps of docs/decisions/006. Each is a statement
// of its own; the verb that a visitor without a link can call (sign, send again, correct the address, find links, change
// the address) names them and says which follows from which.

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

/** What is said: its blind index, and a condition under which the pause between two mails holds although it differs. */
type Said = { content: Buffer; pauses: postgres.Fragment }

/**
 * Counts one mail to the mailbox, in the campaign; a row when its caps allow it and the address did not say "never". A
 * submission that says something else than the last one does not wait for the pause (an officer who also signs as a
 * person, a name that was mistyped), and the other caps hold.
 */
export function countMailing(sql: Client, counted: Counted, said?: Said) {
  const { campaignId, email, key, siteKey, now } = counted
  const day = now.toISOString().slice(0, 10)
  const [mailbox, earlier] = suppressionIndexes(siteKey, email)
  // To whom as well: an address that was corrected by a dot gets its mail at once.
  const last = said && blindIndex(key, 'content', `${canonicalEmail(email)} ${said.content.toString('hex')}`)
  const differs = said
    ? sql`(mailings.content_index is distinct from excluded.content_index and not ${said.pauses})`
    : sql`false`
  return sql`
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
    returning 1`
}

/** Counts the same on the whole installation, for each row of `from`; a row when the mailbox may have one more. */
export function countMailbox(sql: Client, { email, keyOf }: Counted, from: postgres.Fragment) {
  return countOneIn(sql, { key: keyOf('mailbox', coarseEmail(email)), limit: LIMITS.mailbox, from })
}

/**
 * A mail about a signature with a link of its own and a code beside it, sealed; `insertLink` and `insertMail` store it, both or
 * neither.
 */
export function prepareMail(ask: Ask) {
  const { token, hash } = createToken()
  const { code, hash: codeHash } = createCode(ask.key, hash)
  const id = uuid()
  return { ...ask, id, hash, codeHash, sealed: sealEnvelopeWith(ask.key, id, { to: ask.email, token, code }) }
}

type Prepared = ReturnType<typeof prepareMail>

/**
 * Stores the link for the signature that `from` gives, with columns (id, confirmed_at, signed_at). One to confirm ends when
 * what waits is deleted: counted from the signing, not from this mail.
 */
export function insertLink(
  sql: Client,
  { hash, codeHash, campaignId, now }: Prepared,
  from: postgres.Fragment,
) {
  return sql`
    insert into tokens (hash, purpose, campaign_id, signature_id, code, replaceable, created_at, expires_at)
    select ${hash}, case when confirmed_at is null then 'confirm' else 'signature' end, ${campaignId}::uuid, id,
      case when confirmed_at is null then ${codeHash}::bytea end, confirmed_at is not null, ${now},
      case when confirmed_at is null then signed_at + make_interval(days => ${CONFIRM_DAYS}) end
    ${from}`
}

/** Puts the mail about the signature that `from` gives, with columns (id, confirmed_at), in the outbox. */
export function insertMail(sql: Client, mail: Prepared, from: postgres.Fragment) {
  const { id, language, campaignId, sealed, key, email, wait = 0, now } = mail
  return sql`
    insert into outbox (id, template, language, campaign_id, signature_id, sealed, lane, ready, created_at, next_attempt_at)
    select ${id}::uuid, case when confirmed_at is null then 'confirm' else 'signature-link' end,
      ${language}, ${campaignId}::uuid, id, ${sealed}, ${laneOf(key, email)}, ${wait === 0}, ${now},
      ${now}::timestamptz + make_interval(secs => ${wait})
    ${from}`
}

/** The whole statement, for the signature that a query gives, with columns (id, confirmed_at, signed_at). */
export function askForMail(sql: Client, ask: Ask, signature: postgres.Fragment) {
  const mail = prepareMail(ask)
  return sql`
    with signature as (${signature}),
    mailing as (${countMailing(sql, mail)}),
    mailed as (${countMailbox(sql, mail, sql`from mailing`)}),
    link as (${insertLink(sql, mail, sql`from signature, mailed`)})
    ${insertMail(sql, mail, sql`from signature, mailed`)}`
}
