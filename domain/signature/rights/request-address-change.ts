import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findKeyMaker } from '@/domain/limit/key'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { findDataKey } from '@/domain/seal/data-key'
import { laneOf } from '@/domain/mail/mailbox'
import { createCode } from '@/domain/seal/code'
import { createToken } from '@/domain/seal/token'
import { canonicalEmail } from '@/domain/text/canonical-email'
import { checkEmail, type EmailFault } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'
import { countMailbox, countMailing, type Keys } from '@/domain/signature/ask-for-mail'
import { findLinked, type Linked } from '@/domain/signature/link'
import { listNewAddresses, sealNewAddress, voidAddressChange } from './address-change'
import { emailIndex, openPrivate } from '@/domain/signature/private'
import { ADDRESS_ASKS_A_DAY, ADDRESS_DAYS } from '@/domain/signature/caps'

export type AddressRefusal = 'link-unknown' | 'not-possible' | 'address-same' | 'address-too-often'

/**
 * Asks to change the address of a signature from its own page. Until the owner of the new mailbox presses the button
 * behind the mailed link (for an organization: types the code beside it), the old address stands; the newest wish replaces an earlier one. What is answered says
 * nothing about the new address: one that has signed the letter already gets the link to its own page instead, and the
 * caps of mail and "never write to me again" hold in silence. Two mailboxes meet here, so nothing is freed (owner.ts): two
 * signers who ask for each other's address would wait forever.
 */
export async function requestAddressChange(
  token: string,
  typed: string,
  now = new Date(),
): Promise<'done' | AddressRefusal | EmailFault | 'email-required'> {
  const email = readEmail(typed)
  if (email === '') return 'email-required'
  const fault = checkEmail(email)
  if (fault) return fault
  const siteKey = await findDataKey(null)
  const keyOf = await findKeyMaker()
  return sql().begin(async (tx) => {
    const row = await findLinked(tx, token, 'signature', 'lock')
    if (!row) return 'link-unknown'
    if (!row.confirmedAt || row.withdrawnAt || row.erasedAt) return 'not-possible'
    const key = await findDataKey(row.campaignId, tx)
    const old = openPrivate(key, row.id, row).email
    if (old && canonicalEmail(old) === canonicalEmail(email)) return 'address-same'
    const [asks] = await tx<{ lately: number }[]>`
      select count(*)::int as lately from tokens
      where signature_id = ${row.id} and purpose = 'address' and created_at > ${now}::timestamptz - interval '1 day'`
    if (asks!.lately >= ADDRESS_ASKS_A_DAY) return 'address-too-often'
    if (!(await replaceAsked(tx, { row, email, keys: { key, siteKey, keyOf }, now }))) return 'done'
    const event = { kind: 'address-change-asked', actor: 'signer' } as const
    await recordEvent(tx, { ...event, campaignId: row.campaignId, signatureId: row.id }, now)
    return 'done'
  })
}

/** Thrown to leave a savepoint: no new mail may leave now, so the link that the same address got stays good. */
class EarlierStays extends Error {}

/**
 * The newest wish replaces an earlier one; that for the same address once more does when its mail leaves.
 * @returns false when the earlier one stays, and nothing was stored
 */
async function replaceAsked(tx: postgres.TransactionSql, asking: Asking): Promise<boolean> {
  const { row, email, keys, now } = asking
  const waiting = (await listNewAddresses(row.id, keys.key, tx)).find(({ expiresAt }) => expiresAt > now)
  const again = waiting !== undefined && canonicalEmail(waiting.email) === canonicalEmail(email)
  try {
    await tx.savepoint(async (inner) => {
      await voidAddressChange(inner, row.id, now)
      const mailed = await inner`${storeAsked(inner, asking)}`
      if (again && mailed.count === 0) throw new EarlierStays()
    })
    return true
  } catch (error) {
    if (!(error instanceof EarlierStays)) throw error
    return false
  }
}

type Asking = { row: Linked; email: string; keys: Keys; now: Date }

/**
 * One statement, the same for every address. `other` is a signature that already stands with the new address where only
 * one may; a row that someone locks at this moment is not waited for (two signers who ask for each other's address
 * would wait forever): whoever confirms is told then.
 */
function storeAsked(tx: postgres.TransactionSql, { row, email, keys, now }: Asking) {
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
