import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf } from '@/domain/mail/mailbox'
import { createCode } from '@/domain/seal/code'
import { createToken } from '@/domain/seal/token'
import { countMailbox, countMailing } from '@/domain/signature/count-mailing'
import type { Keys } from '@/domain/signature/keys'
import type { Linked } from '@/domain/signature/link'
import { sealNewAddress } from './address-change'
import { emailIndex } from '@/domain/signature/private'
import { ADDRESS_DAYS } from '@/domain/signature/caps'

export type Asking = { row: Linked; email: string; keys: Keys; now: Date }

/**
 * One statement, the same for every address. `other` is a signature that already stands with the new address where only
 * one may; a row that someone locks at this moment is not waited for (two signers who ask for each other's address
 * would wait forever): whoever confirms is told then.
 */
export function storeAsked(tx: postgres.TransactionSql, { row, email, keys, now }: Asking) {
  const { key } = keys
  const index = emailIndex(key, email)
  const counted = { campaignId: row.campaignId, email, ...keys, now }
  const [asked, other] = [createToken(), createToken()]
  const id = uuid()
  // Programs press what they find behind a link: at an organization's new address somebody types.
  const code = row.kind === 'organization' ? createCode(key, asked.hash) : null
  const envelope = (token: string, typed?: string) =>
    sealEnvelopeWith(key, id, { to: email, token, ...(typed && { code: typed }) })
  const unique =
    row.kind === 'person' ? tx`` : tx`and organization_index is not distinct from ${row.organizationIndex}`
  return tx`
    with mailing as (${countMailing(tx, counted)}), mailed as (${countMailbox(tx, counted, tx`from mailing`)}), other as (
      select id from signatures
      where campaign_id = ${row.campaignId} and email_index = ${index} and kind = ${row.kind} ${unique}
        and confirmed_at is not null and withdrawn_at is null and erased_at is null
      limit 1 for no key update skip locked
    ), asked as (
      insert into tokens (hash, purpose, campaign_id, signature_id, submitted, email_index, code, created_at, expires_at)
      values (${asked.hash}, 'address', ${row.campaignId}, ${row.id}, ${sealNewAddress(key, asked.hash, email)},
        ${index}, ${code?.hash ?? null}, ${now}, ${now}::timestamptz + make_interval(days => ${ADDRESS_DAYS}))
    ), own as (
      insert into tokens (hash, purpose, campaign_id, signature_id, replaceable, created_at)
      select ${other.hash}, 'signature', ${row.campaignId}::uuid, id, true, ${now} from other, mailed
    )
    insert into outbox (id, template, language, campaign_id, signature_id, sealed, lane, created_at,
      next_attempt_at)
    select ${id}::uuid, case when other.id is null then 'address' else 'address-taken' end, ${row.language},
      ${row.campaignId}::uuid, coalesce(other.id, ${row.id}::uuid),
      case when other.id is null then ${envelope(asked.token, code?.code)}::bytea else ${envelope(other.token)}::bytea end,
      ${laneOf(key, email)}, ${now}, ${now}
    from mailed left join other on true`
}
