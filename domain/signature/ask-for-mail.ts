import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import type { DataKey } from '@/domain/seal/seal'
import { createToken } from '@/domain/seal/token'
import { CONFIRM_DAYS, MAIL_CAPS } from './signature'

// The part of a statement that asks for a mail about a signature, under the caps of trust.md. Used by the verbs
// that a visitor without a link can call: sign, send again, correct the address.

type Counted = {
  campaignId: string
  emailIndex: Buffer
  /** Installation-wide blind index, for "never write to me again". */
  suppressionIndex: Buffer
  now: Date
}

type Ask = Counted & { language: string; email: string; key: DataKey }

/**
 * CTE `mailing`, to follow one named `signature` with a column `created`: counts one mail to the address, and has a row
 * only when the caps allow it and the address did not say "never".
 */
export function countMailing(sql: postgres.Sql | postgres.TransactionSql, counted: Counted) {
  const day = counted.now.toISOString().slice(0, 10)
  return sql`
    mailing as (
      insert into mailings (campaign_id, email_index, day, today, ever, last_at)
      select ${counted.campaignId}::uuid, ${counted.emailIndex}, ${day}, 1, 1, now() from signature
      where not exists (select from suppressions where email_index = ${counted.suppressionIndex})
      on conflict (campaign_id, email_index) do update set
        today = case when mailings.day = excluded.day then mailings.today + 1 else 1 end,
        day = excluded.day, ever = mailings.ever + 1, last_at = excluded.last_at
      where mailings.ever < ${MAIL_CAPS.ever}
        and (mailings.day <> excluded.day or mailings.today < ${MAIL_CAPS.aDay})
        and (mailings.last_at <= now() - make_interval(mins => ${MAIL_CAPS.minutesApart})
          or (select created from signature))
      returning 1
    )`
}

/**
 * CTEs `mailing`, `token`, `mail`, to follow one named `signature` with columns (id, confirmed_at, created).
 * `created` lifts the pause between two mails: a second signature by the same address (an officer who also signs as
 * a person) gets its mail at once, and the caps a day and ever still hold.
 */
export function askForMail(sql: postgres.Sql | postgres.TransactionSql, ask: Ask) {
  const { token, hash } = createToken()
  const outboxId = uuid()
  const sealed = sealEnvelopeWith(ask.key, outboxId, { to: ask.email, token })
  return sql`
    ${countMailing(sql, ask)}, token as (
      insert into tokens (hash, purpose, campaign_id, signature_id, created_at, expires_at)
      select ${hash}, case when confirmed_at is null then 'confirm' else 'signature' end, ${ask.campaignId}::uuid, id,
        ${ask.now}, case when confirmed_at is null then ${ask.now}::timestamptz + make_interval(days => ${CONFIRM_DAYS}) end
      from signature, mailing
    ), mail as (
      insert into outbox (id, template, language, campaign_id, signature_id, sealed, created_at, next_attempt_at)
      select ${outboxId}::uuid, case when confirmed_at is null then 'confirm' else 'signature-link' end,
        ${ask.language}, ${ask.campaignId}::uuid, id, ${sealed}, ${ask.now}, ${ask.now}
      from signature, mailing
    )`
}
