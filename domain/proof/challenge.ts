import type postgres from 'postgres'
import { type Client, sql } from '@/db/client'
import type { ChallengeResult } from '@/db/tables/challenge'
import { recordEvent } from '@/domain/event/record-event'
import { CHALLENGE_DAYS, CHECK_PAUSE, createChallenge, LOOK_HOURS } from '@/domain/organization/challenge'
import { findDataKey } from '@/domain/seal/data-key'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'
import { openPrivate } from '@/domain/signature/private'
import { domainToProve, lockOwnOrganization } from './own-organization'
import type { ChallengeRefusal } from './proof'

// The officer's side of a domain's record: asking for one, and asking the worker to look. Nothing here asks the DNS.

const place = (signatureId: string) => ({ table: 'challenges', column: 'domain', row: signatureId })

export const openChallengeDomain = (key: DataKey, signatureId: string, sealed: Buffer) =>
  openField(key, place(signatureId), sealed)

/**
 * Gives the signature a record to be made at its domain, for 14 days. Pressing again gives the same one while it is good; an expired
 * one, and one of another domain, is replaced.
 */
export async function startChallenge(token: string, now = new Date()): Promise<'done' | ChallengeRefusal> {
  return sql().begin(async (tx) => {
    const row = await lockOwnOrganization(tx, token)
    if (typeof row === 'string') return row
    const key = await findDataKey(row.campaignId, tx)
    const domain = domainToProve(openPrivate(key, row.id, row))
    if (!domain) return 'no-domain'
    const before = await findChallenge(tx, key, row.id)
    if (before && before.domain === domain && !before.expired) return 'done'
    await storeChallenge(tx, { id: row.id, sealed: sealField(key, place(row.id), domain) }, now)
    const event = { campaignId: row.campaignId, signatureId: row.id, kind: 'challenge-started' } as const
    await recordEvent(tx, { ...event, actor: 'signer' }, now)
    return 'done'
  })
}

async function storeChallenge(
  tx: postgres.TransactionSql,
  { id, sealed }: { id: string; sealed: Buffer },
  now: Date,
): Promise<void> {
  await tx`delete from challenges where signature_id = ${id}`
  await tx`
    insert into challenges (signature_id, domain, token, created_at, expires_at, check_at)
    values (${id}, ${sealed}, ${createChallenge()}, ${now}, ${now}::timestamptz + make_interval(days => ${CHALLENGE_DAYS}),
      ${now}::timestamptz + make_interval(hours => ${LOOK_HOURS}))`
}

/** Asks the worker to look at the record now, at most once a minute. The page says what it found. */
export async function askForCheck(token: string, now = new Date()): Promise<'done' | ChallengeRefusal> {
  return sql().begin(async (tx) => {
    const row = await lockOwnOrganization(tx, token)
    if (typeof row === 'string') return row
    const challenge = await findChallenge(tx, await findDataKey(row.campaignId, tx), row.id)
    if (!challenge) return 'challenge-missing'
    if (challenge.result === 'confirmed') return 'done'
    if (challenge.expired) return 'challenge-expired'
    const asked = await tx`
      update challenges set asked_at = ${now}, check_at = ${now}
      where signature_id = ${row.id} and (asked_at is null or asked_at <= ${now}::timestamptz - make_interval(secs => ${CHECK_PAUSE}))
      returning signature_id`
    return asked.length > 0 ? 'done' : 'check-too-soon'
  })
}

export type Challenge = {
  domain: string
  token: string
  expiresAt: Date
  expired: boolean
  askedAt: Date | null
  checkedAt: Date | null
  result: ChallengeResult | null
}

/** The record that a signature was given; null when it has none. */
export async function findChallenge(
  client: Client,
  key: DataKey,
  signatureId: string,
): Promise<Challenge | null> {
  const [row] = await client<(Omit<Challenge, 'domain'> & { domain: Buffer })[]>`
    select domain, token, expires_at, expires_at <= now() as expired, asked_at, checked_at, result from challenges
    where signature_id = ${signatureId}`
  return row ? { ...row, domain: openChallengeDomain(key, signatureId, row.domain) } : null
}
