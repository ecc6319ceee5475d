import { sql } from '@/db/client'
import type { ChallengeResult } from '@/db/tables/challenge'
import { recordEvent } from '@/domain/event/record-event'
import { askForChallenge } from '@/domain/organization/ask-dns'
import { LOOK_HOURS, RECHECK_DAYS } from '@/domain/organization/challenge'
import { findDataKey } from '@/domain/seal/data-key'
import { addProof } from '@/domain/signature/proofs'
import { type SettlingRow, settleOrganization } from '@/domain/signature/settle-organization'
import { openChallengeDomain } from './challenge'
import { lockSettling } from './lock-settling'

/** Asked at once. One question takes 15 seconds at most, so that a dead server holds up few others. */
const AT_ONCE = 8
/** Minutes after which another worker asks what this one did not answer. */
const LEASE = 2

type Due = { signatureId: string; campaignId: string; domain: Buffer; token: string }

/**
 * The worker's side: asks the DNS for the records that are due, and publishes whose proofs are enough then.
 * @returns how many were asked for: 0 means there is nothing to do
 */
export async function answerChallenges(servers: string | undefined, now = new Date()): Promise<number> {
  const due = await sql()<Due[]>`
    update challenges c set check_at = ${now}::timestamptz + make_interval(mins => ${LEASE})
    from signatures s
    where s.id = c.signature_id and c.signature_id in (
      select signature_id from challenges where check_at <= ${now} and expires_at > ${now}
      order by asked_at desc nulls last, check_at limit ${AT_ONCE} for update skip locked)
    returning c.signature_id, s.campaign_id, c.domain, c.token`
  await Promise.all(due.map((one) => answer(one, servers, now)))
  return due.length
}

async function answer(due: Due, servers: string | undefined, now: Date): Promise<void> {
  const key = await findDataKey(due.campaignId)
  const domain = openChallengeDomain(key, due.signatureId, due.domain)
  const result = await askForChallenge(domain, due.token, servers)
  await settleAnswer(due, { domain, result }, now)
}

/** Keeps what the DNS said of a challenge: only if the officer has not asked for another record meanwhile. */
export async function settleAnswer(
  { signatureId, token }: Pick<Due, 'signatureId' | 'token'>,
  { domain, result }: { domain: string; result: ChallengeResult },
  now: Date,
): Promise<void> {
  await sql().begin(async (tx) => {
    const row: SettlingRow | null = await lockSettling(tx, signatureId)
    if (!row || row.withdrawnAt || row.erasedAt) return
    const next = result === 'confirmed' ? null : new Date(now.getTime() + LOOK_HOURS * 3_600_000)
    const [kept] = await tx`
      update challenges set result = ${result}, checked_at = greatest(${now}, asked_at), check_at = ${next}
      where signature_id = ${signatureId} and token = ${token} and result is distinct from 'confirmed' returning 1`
    if (!kept || result !== 'confirmed') return
    const checkAt = new Date(now.getTime() + RECHECK_DAYS * 86_400_000)
    const proof = { signatureId, method: 'dns', domain, value: token, checkAt } as const
    await addProof(tx, await findDataKey(row.campaignId, tx), proof, now)
    const event = { campaignId: row.campaignId, signatureId, kind: 'domain-confirmed' } as const
    await recordEvent(tx, { ...event, actor: 'system' }, now)
    await settleOrganization(tx, row, now)
  })
}
