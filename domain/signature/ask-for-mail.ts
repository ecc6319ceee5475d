import type postgres from 'postgres'
import type { Client } from '@/db/client'
import { v7 as uuid } from 'uuid'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf } from '@/domain/mail/mailbox'
import { createCode } from '@/domain/seal/code'
import { createToken } from '@/domain/seal/token'
import { CONFIRM_DAYS } from './caps'
import { type Counted, countMailbox, countMailing } from './count-mailing'

// The parts of a statement that asks for a mail about a signature, under the caps of docs/decisions/006. Each is a statement
// of its own; the verb that a visitor without a link can call (sign, send again, correct the address, find links, change
// the address) names them and says which follows from which.

type Ask = Counted & {
  language: string
  /** Seconds that the mail waits for its turn; `paced` when so many go to its domain, else because many came from one network. */
  wait?: number
  paced?: boolean
  /** What is asked of who has not confirmed: by default the first mail. */
  template?: 'confirm' | 'reminder'
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
  const {
    id,
    language,
    campaignId,
    sealed,
    key,
    email,
    wait = 0,
    paced = false,
    template = 'confirm',
    now,
  } = mail
  return sql`
    insert into outbox (id, template, language, campaign_id, signature_id, sealed, lane, ready, paced, created_at, next_attempt_at)
    select ${id}::uuid, case when confirmed_at is null then ${template} else 'signature-link' end,
      ${language}, ${campaignId}::uuid, id, ${sealed}, ${laneOf(key, email)}, ${wait === 0}, ${paced}, ${now},
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
