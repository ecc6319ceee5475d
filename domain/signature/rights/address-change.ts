import type postgres from 'postgres'
import { type Client, sql } from '@/db/client'
import { findOpened, type PublicCampaign } from '@/domain/campaign/queries'
import { findDataKey } from '@/domain/seal/data-key'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'
import { tokenHash } from '@/domain/seal/token'
import { findLinked, type Linked } from '@/domain/signature/link'

// A new address that waits to be confirmed: sealed on its token, and nowhere else until then. The token's row tells its
// state: void when it expired or was made to, pending while the address is in it, used when the address is gone. A void
// one keeps the address for the rest of its days, because the mail's "never write to me again" must go on working.

const place = (hash: Buffer) => ({ table: 'tokens', column: 'submitted', row: hash.toString('hex') })

export function sealNewAddress(key: DataKey, hash: Buffer, email: string): Buffer {
  return sealField(key, place(hash), email)
}

type Asked = { row: Linked; hash: Buffer; state: 'pending' | 'used' | 'void'; email: string | null }

/** What a mailed link to confirm a new address stands for; null when it is unknown. The signature is locked if asked. */
export async function findAddressChange(
  client: Client,
  token: string,
  lock: 'lock' | 'read',
): Promise<Asked | null> {
  const row = await findLinked(client, token, 'address', lock)
  const hash = row && tokenHash(token)
  if (!row || !hash) return null
  const [asked] = await client<
    { submitted: Buffer | null }[]
  >`select submitted from tokens where hash = ${hash}`
  const over = !asked || row.expired || row.withdrawnAt || row.erasedAt
  if (!asked?.submitted) return { row, hash, state: over ? 'void' : 'used', email: null }
  const key = await findDataKey(
    row.campaignId,
    lock === 'lock' ? (client as postgres.TransactionSql) : undefined,
  )
  return { row, hash, state: over ? 'void' : 'pending', email: openField(key, place(hash), asked.submitted) }
}

/** Makes a signature's links that wait to confirm an address void; they then say so. */
export async function voidAddressChange(
  client: postgres.TransactionSql,
  signatureId: string,
  now: Date,
): Promise<void> {
  await client`
    update tokens set expires_at = ${now}
    where signature_id = ${signatureId} and purpose = 'address' and submitted is not null and expires_at > ${now}`
  await client`
    delete from outbox
    where signature_id = ${signatureId} and template = 'address' and sent_at is null and failed_at is null`
}

export type AddressToConfirm = {
  state: 'pending' | 'used' | 'void'
  /** Null once it was used, and when the link is older than its days. */
  email: string | null
  /** It is an organization's, for which the code is typed. */
  forOrganization: boolean
  language: string
  campaign: PublicCampaign
}

/** What the page behind the link shows. It names the letter and never the signer: the address may be a stranger's. */
export async function findAddressToConfirm(token: string): Promise<AddressToConfirm | null> {
  const asked = await findAddressChange(sql(), token, 'read')
  if (!asked) return null
  const campaign = (await findOpened(asked.row.slug))!
  const { state, email, row } = asked
  return { state, email, forOrganization: row.kind === 'organization', language: row.language, campaign }
}

type Kept = { email: string; askedAt: Date; expiresAt: Date }

/** The new addresses that links of a signature hold, the newest first. */
export async function listNewAddresses(
  signatureId: string,
  key: DataKey,
  client: Client = sql(),
): Promise<Kept[]> {
  const rows = await client<{ hash: Buffer; submitted: Buffer; askedAt: Date; expiresAt: Date }[]>`
    select hash, submitted, created_at as asked_at, expires_at from tokens
    where signature_id = ${signatureId} and purpose = 'address' and submitted is not null
    order by created_at desc, hash`
  return rows.map(({ hash, submitted, ...times }) => ({
    email: openField(key, place(hash), submitted),
    ...times,
  }))
}

/** The new address that waits to be confirmed, for the own page; null when none does. */
export async function findPendingAddress(token: string, now = new Date()): Promise<Kept | null> {
  const row = await findLinked(sql(), token, 'signature', 'read')
  if (!row) return null
  const kept = await listNewAddresses(row.id, await findDataKey(row.campaignId))
  return kept.find(({ expiresAt }) => expiresAt > now) ?? null
}
