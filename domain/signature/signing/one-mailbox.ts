import type postgres from 'postgres'
import { validate } from 'uuid'
import { tokenHash } from '@/domain/seal/token'
import type { Linked } from '@/domain/signature/link'

// One mailbox, one signature a campaign: what several submissions to one mailbox come to when the first is confirmed.

/**
 * Locks the signature behind a token that confirms with all that wait for the same mailbox, always in one order: two that are
 * confirmed at once wait for each other, and the second finds the first confirmed.
 * @returns whether others wait
 */
export async function lockMailbox(
  tx: postgres.TransactionSql,
  token: string,
  purpose: 'confirm' | 'submission',
): Promise<boolean> {
  const hash = tokenHash(token)
  if (!hash) return false
  const locked = await tx`
    with own as (
      select s.id, s.campaign_id, s.email_index, s.kind from tokens t join signatures s on s.id = t.signature_id
      where t.hash = ${hash} and t.purpose = ${purpose}
    )
    select from signatures where id in (
      select id from own
      union
      select s.id from own join signatures s on s.campaign_id = own.campaign_id and s.email_index = own.email_index
      where own.kind = 'person' and s.kind = 'person' and s.confirmed_at is null
    ) order by id for no key update`
  return locked.length > 1
}

/** Lets the link lead to another signature that waits for the same mailbox, as its owner chose. */
export async function chooseOther(tx: postgres.TransactionSql, token: string, other: string): Promise<void> {
  const hash = tokenHash(token)
  if (!hash || !validate(other)) return
  await tx`
    update tokens t set signature_id = other.id
    from signatures s, signatures other
    where t.hash = ${hash} and t.purpose = 'confirm' and s.id = t.signature_id and other.id = ${other}
      and other.campaign_id = s.campaign_id and other.email_index = s.email_index
      and s.kind = 'person' and other.kind = 'person' and s.confirmed_at is null and other.confirmed_at is null`
}

/** The signature that the mailbox of the one behind this token confirmed already, when that one still waits. */
export async function findStanding(
  tx: postgres.TransactionSql,
  token: string,
  purpose: 'confirm' | 'submission',
): Promise<string | null> {
  const [standing] = await tx<{ id: string }[]>`
    select other.id from tokens t join signatures s on s.id = t.signature_id
    join signatures other on other.campaign_id = s.campaign_id and other.email_index = s.email_index
    where t.hash = ${tokenHash(token)} and t.purpose = ${purpose} and s.kind = 'person' and s.confirmed_at is null
      and other.kind = 'person' and other.confirmed_at is not null and other.withdrawn_at is null
      and other.erased_at is null`
  return standing?.id ?? null
}

/** Drops what else waits for the mailbox of a signature that is being confirmed. Their links say so from then on. */
export async function voidWaiting(
  tx: postgres.TransactionSql,
  winner: Pick<Linked, 'id' | 'kind' | 'campaignId' | 'emailIndex'>,
  now: Date,
): Promise<void> {
  if (winner.kind !== 'person') return
  const waiting = tx`
    select id from signatures
    where campaign_id = ${winner.campaignId} and email_index = ${winner.emailIndex} and kind = 'person'
      and confirmed_at is null and id <> ${winner.id}`
  await tx`
    update tokens set signature_id = ${winner.id}, voided_at = ${now}
    where purpose = 'confirm' and signature_id in (${waiting})`
  await tx`delete from signatures where id in (${waiting})`
}
