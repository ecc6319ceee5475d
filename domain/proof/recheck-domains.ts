import { type Client, sql } from '@/db/client'
import type { ChallengeResult } from '@/db/tables/challenge'
import { recordEvent } from '@/domain/event/record-event'
import { askForChallenge } from '@/domain/organization/ask-dns'
import { RECHECK_DAYS } from '@/domain/organization/challenge'
import { findDataKey } from '@/domain/seal/data-key'
import { openProof } from '@/domain/signature/proofs'
import { settleOrganization } from '@/domain/signature/settle-organization'
import { lockSettling } from './lock-settling'

const AT_ONCE = 8
/** Minutes after which another worker asks, and days after which one is asked again whose servers did not answer. */
const LEASE = 2
const AGAIN_DAYS = 1
/** Hours for which an answer is fresh enough for a delivery. */
const FRESH_HOURS = 24

type Due = { id: string; signatureId: string; campaignId: string; domain: Buffer; value: Buffer }
type Asked = Pick<Due, 'id' | 'signatureId'> & { token: string }

/**
 * Asks again for the records of domains that were confirmed: every 90 days, and when a delivery wants to know. One whose record
 * is gone has lapsed: the list says until when it was confirmed. Servers that don't answer say nothing; they are asked again the
 * next day.
 * @returns how many were asked for: 0 means there is nothing to do
 */
export async function recheckDomains(servers: string | undefined, now = new Date()): Promise<number> {
  const due = await sql()<Due[]>`
    update proofs p set check_at = ${now}::timestamptz + make_interval(mins => ${LEASE})
    from signatures s
    where s.id = p.signature_id and p.id in (
      select id from proofs
      where check_at <= ${now} and voided_at is null and lapsed_at is null and value is not null
      order by check_at limit ${AT_ONCE} for update skip locked)
    returning p.id, p.signature_id, s.campaign_id, p.domain, p.value`
  await Promise.all(due.map((one) => recheck(one, servers, now)))
  return due.length
}

async function recheck(due: Due, servers: string | undefined, now: Date): Promise<void> {
  const key = await findDataKey(due.campaignId)
  const open = (column: 'domain' | 'value') => openProof(key, due.id, column, due[column])!
  const token = open('value')
  await settleRecheck({ ...due, token }, await askForChallenge(open('domain'), token, servers), now)
}

/** Keeps what the DNS said of a domain that was confirmed: that it still is, nothing, or that it lapsed. */
export async function settleRecheck(due: Asked, result: ChallengeResult, now: Date): Promise<void> {
  const next = (days: number) => new Date(now.getTime() + days * 86_400_000)
  const standing = sql()`id = ${due.id} and voided_at is null and lapsed_at is null`
  if (result === 'confirmed') {
    await sql()`update proofs set checked_at = ${now}, check_at = ${next(RECHECK_DAYS)} where ${standing}`
    return
  }
  if (result === 'server-failed' || result === 'no-answer') {
    await sql()`update proofs set check_at = ${next(AGAIN_DAYS)} where ${standing}`
    return
  }
  await sql().begin(async (tx) => {
    const row = await lockSettling(tx, due.signatureId)
    const [lapsed] = await tx`
      update proofs set lapsed_at = ${now}, check_at = null
      where id = ${due.id} and voided_at is null and lapsed_at is null returning 1`
    if (!row || !lapsed) return
    // A new record can be asked for, if it was not yet; the old one is known to be gone.
    await tx`delete from challenges where signature_id = ${row.id} and token = ${due.token}`
    const event = { campaignId: row.campaignId, signatureId: row.id, kind: 'domain-lapsed' } as const
    await recordEvent(tx, { ...event, actor: 'system' }, now)
    await settleOrganization(tx, row, now)
  })
}

/**
 * For a delivery, in its transaction: has the worker look again at every domain of a campaign that was not looked at within a day.
 * @returns how many are still to be asked; with 0 the list says what holds today
 */
export async function askDomainsAgain(client: Client, campaignId: string, now = new Date()): Promise<number> {
  const stale = new Date(now.getTime() - FRESH_HOURS * 3_600_000)
  const asked = await client`
    update proofs p set check_at = least(p.check_at, ${now})
    from signatures s
    where s.id = p.signature_id and s.campaign_id = ${campaignId} and p.method = 'dns' and p.check_at is not null
      and p.voided_at is null and p.lapsed_at is null and coalesce(p.checked_at, p.recorded_at) < ${stale}`
  return asked.count
}
