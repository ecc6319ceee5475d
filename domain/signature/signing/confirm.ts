import type postgres from 'postgres'
import { brokenConstraint, sql } from '@/db/client'
import { findKeyMaker } from '@/domain/limit/key'
import { findDataKey } from '@/domain/seal/data-key'
import {
  applyCorrections,
  type Corrected,
  type Corrections,
  isCorrected,
  storeCorrected,
} from './corrections'
import { recordEvent } from '@/domain/event/record-event'
import { type Holding, screenSignature } from '@/domain/review/screen'
import { moveSignature } from '@/domain/signature/counting'
import { findLinked, type Linked } from '@/domain/signature/link'
import { chooseOther, giveWay, lockMailbox, voidWaiting } from './one-mailbox'
import { keepSignatureToken, queueOwnPageMail } from '@/domain/signature/own-page-mail'
import { freeMailbox, giveMailBack } from '@/domain/signature/owner'
import type { Faults, LinkRefusal } from '@/domain/signature/signature'
import { CONFIRM_DAYS } from '@/domain/signature/caps'

export type Confirmed = { signatureToken: string }

/**
 * Confirms the signature behind a mailed link, with the signer's last corrections. Safe to repeat: a second call has
 * no effect and succeeds. A person who is listed is on the list when this returns; an organization waits
 * for its check. What else waits for a person's mailbox is dropped.
 * @param choice the id of another signature that waits for the same mailbox, to be confirmed instead
 */
export async function confirmSignature(
  token: string,
  corrections: Corrections = {},
  choice: string | null = null,
  now = new Date(),
): Promise<Confirmed | LinkRefusal | { faults: Faults }> {
  const keyOf = await findKeyMaker()
  try {
    return await sql().begin(async (tx) => {
      await lockMailbox(tx, token)
      if (choice) await chooseOther(tx, token, choice)
      const row = await findLinked(tx, token, 'confirm', 'read')
      if (!row) return 'link-unknown'
      if (row.expired) return 'link-expired'
      if (row.voided) return 'mailbox-signed'
      const key = await findDataKey(row.campaignId, tx)
      if (row.confirmedAt) return { signatureToken: await keepSignatureToken(tx, row, token, now) }
      if (isTooLate(row, now)) return 'too-late'
      if (await giveWay(tx, row, now)) return 'mailbox-signed'
      const corrected = applyCorrections(key, row, corrections)
      if (!isCorrected(corrected)) return { faults: corrected }
      await voidWaiting(tx, row, now)
      const stored = storeCorrected(tx, key, row, corrected)
      const [signatureToken] = await Promise.all([keepSignatureToken(tx, row, token, now), stored])
      const mail = { template: 'confirmed', to: corrected.fields.email!, token: signatureToken } as const
      await queueOwnPageMail(tx, row, mail, now)
      await freeMailbox(tx, row)
      await giveMailBack(tx, keyOf, corrected.fields.email!)
      const held = await screenSignature(tx, key, row, corrected.fields, { now })
      // Last: whoever confirms next waits for this campaign's number until the transaction ends.
      await countIn(tx, row, corrected, held, now)
      return { signatureToken }
    })
  } catch (error) {
    if (brokenConstraint(error) === 'signatures_one_officer') return 'organization-twice'
    // Confirmed at the same moment by another link; now it can be seen.
    if (brokenConstraint(error) === 'signatures_one_person')
      return confirmSignature(token, corrections, choice, now)
    throw error
  }
}

/** The key to the own page of the signature that a confirm link leads to, also when the mailbox confirmed another one. */
export async function openConfirmed(token: string, now = new Date()): Promise<Confirmed | LinkRefusal> {
  return sql().begin(async (tx) => {
    const row = await findLinked(tx, token, 'confirm', 'lock')
    if (!row || !row.confirmedAt) return 'link-unknown'
    if (row.expired) return 'link-expired'
    return { signatureToken: await keepSignatureToken(tx, row, token, now) }
  })
}

/** What was signed before the closing may be confirmed for seven days after it: the mail was on its way. */
export function isTooLate(row: Linked, now: Date): boolean {
  return row.closedAt !== null && now.getTime() > row.closedAt.getTime() + CONFIRM_DAYS * 86_400_000
}

async function countIn(
  tx: postgres.TransactionSql,
  row: Linked,
  corrected: Corrected,
  held: Holding | null,
  now: Date,
): Promise<void> {
  const [next] = await tx<{ last: number }[]>`
    insert into numbers (campaign_id, last) values (${row.campaignId}, 1)
    on conflict (campaign_id) do update set last = numbers.last + 1 returning last`
  const number = next!.last
  const person = row.kind === 'person'
  const after = {
    ...row,
    number,
    country: corrected.country,
    confirmedAt: now,
    heldAt: held ? now : null,
    publishedAt: person && corrected.listed && !held ? now : null,
    hiddenAt: person && !corrected.listed ? now : null,
  }
  const event = { kind: 'signature-confirmed', actor: 'signer', detail: { number } } as const
  await Promise.all([
    tx`
      with confirmed as (
        update signatures set confirmed_at = ${now}, number = ${number}, content_index = null,
          published_at = ${after.publishedAt}, hidden_at = ${after.hiddenAt}, held_at = ${after.heldAt},
          held_reason = ${held}
        where id = ${row.id} returning campaign_id, via
      )
      insert into via_totals (campaign_id, via, confirmed)
      select campaign_id, via, 1 from confirmed where via is not null
      on conflict (campaign_id, via) do update set confirmed = via_totals.confirmed + 1`,
    moveSignature(tx, row, after, { shown: { fields: corrected.fields, proofs: [] }, event }, now),
    held && recordHold(tx, row, held, now),
  ])
}

async function recordHold(
  tx: postgres.TransactionSql,
  row: Linked,
  reason: Holding,
  now: Date,
): Promise<void> {
  const detail = { reason, counted: false }
  const about = { campaignId: row.campaignId, signatureId: row.id }
  await recordEvent(tx, { ...about, kind: 'signature-held', actor: 'system', detail }, now)
}
