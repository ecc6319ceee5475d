import type postgres from 'postgres'
import { brokenConstraint, sql } from '@/db/client'
import { findKeyMaker } from '@/domain/limit/key'
import { mailboxDomain } from '@/domain/organization/mailbox-domain'
import { recordInvitationProof } from '@/domain/invitation/record-invitation-proof'
import { holdLaunch } from '@/domain/campaign/launched'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { tokenHash } from '@/domain/seal/token'
import { type CodeRefusal, tryCode } from '@/domain/seal/try-code'
import { applyCorrections, type Corrections, isCorrected, storeCorrected } from './corrections'
import { screenSignature } from '@/domain/review/screen'
import { findLinked, type Linked } from '@/domain/signature/link'
import { findNewestCode } from './newest-code'
import { countConfirmed } from './count-confirmed'
import { holding } from './hold'
import { chooseOther, findStanding, lockMailbox, voidWaiting } from './one-mailbox'
import { addProof } from '@/domain/signature/proofs'
import { settleOrganization } from '@/domain/signature/settle-organization'
import { keepSignatureToken, ownPageToken, queueOwnPageMail } from '@/domain/signature/own-page-mail'
import { freeMailbox } from '@/domain/signature/owner'
import type { Faults, LinkRefusal } from '@/domain/signature/signature'
import { CONFIRM_DAYS } from '@/domain/signature/caps'

export type Confirmed = { signatureToken: string }

/** What was typed on the confirm page: the last corrections, and the code of the mail. */
export type Typed = Corrections & { code?: string }
export type ConfirmFaults = Faults & { code?: CodeRefusal }
type Answer = Confirmed | LinkRefusal | { faults: ConfirmFaults }

/**
 * Confirms the signature behind a mailed link, with what was typed on its page. Safe to repeat: a second call has
 * no effect and succeeds. A person who is listed is on the list when this returns. For an organization the link alone
 * proves nothing, because programs press buttons too: the code of the same mail must have been typed, which is recorded as a proof of
 * its mailbox, and the organization waits for its check. What else waits for a person's mailbox is dropped.
 * @param choice the id of another signature that waits for the same mailbox, to be confirmed instead
 * @param sender the address that the request came from; null for no one from outside
 */
export async function confirmSignature(
  token: string,
  typed: Typed = {},
  choice: string | null = null,
  now = new Date(),
  sender: string | null = null,
): Promise<Answer> {
  return holding(sender)(() => confirmBehind({ token, purpose: 'confirm' }, typed, choice, now))
}

/** By the mailed link, or by the page after signing once the code typed there is known to be right for this signature. */
type Way = { token: string } & ({ purpose: 'confirm' } | { purpose: 'submission'; signatureId: string })

/** The same by either way. */
export async function confirmBehind(
  way: Way,
  { code, ...corrections }: Typed,
  choice: string | null,
  now: Date,
): Promise<Answer> {
  const { token, purpose } = way
  const keyOf = await findKeyMaker()
  try {
    return await sql().begin(async (tx) => {
      // Sent together and done in this order.
      const [othersWait, , row, standing] = await Promise.all([
        lockMailbox(tx, token, purpose),
        choice && chooseOther(tx, token, choice),
        findLinked(tx, token, purpose, 'read'),
        findStanding(tx, token, purpose),
      ])
      // The address may have been corrected since the code was tried: that of one mailbox proves no other.
      if (!row || (way.purpose === 'submission' && way.signatureId !== row.id)) return 'link-unknown'
      if (row.expired) return 'link-expired'
      if (row.voided) return 'mailbox-signed'
      const key = await findDataKey(row.campaignId, tx)
      if (row.confirmedAt) return { signatureToken: await keepSignatureToken(tx, row, token, now) }
      if (isTooLate(row, now)) return 'too-late'
      if (standing) {
        await voidWaiting(tx, { ...row, id: standing }, now)
        return 'mailbox-signed'
      }
      const corrected = applyCorrections(key, row, corrections)
      const refused = await refuseCode(tx, row, way, code)
      if (refused || !isCorrected(corrected))
        return { faults: { ...(isCorrected(corrected) ? {} : corrected), ...refused } }
      const email = corrected.fields.email!
      await storeCorrected(tx, key, row, corrected)
      if (row.kind === 'organization') await proveMailbox(tx, key, row, email, now)
      const signatureToken = ownPageToken(key, token)
      // None of these needs the answer to another, so they travel together.
      const [held, collecting] = await Promise.all([
        screenSignature(tx, key, row, corrected.fields, { now }),
        holdLaunch(tx, row.campaignId),
        othersWait && voidWaiting(tx, row, now),
        keepSignatureToken(tx, row, token, now),
        queueOwnPageMail(tx, row, { template: 'confirmed', to: email, token: signatureToken }, now),
        freeMailbox(tx, row, { keyOf, email }),
      ])
      // Last: whoever confirms next waits for this campaign's number until the transaction ends.
      await countConfirmed(tx, row, corrected, { held, collecting }, now)
      // Where the organizers' invitation is enough, the code was the last that was missing.
      if (row.invitationId) await settleOrganization(tx, (await findLinked(tx, token, purpose, 'read'))!, now)
      return { signatureToken }
    })
  } catch (error) {
    if (brokenConstraint(error) === 'signatures_one_officer') return 'organization-twice'
    // Confirmed at the same moment by another link; now it can be seen.
    if (brokenConstraint(error) === 'signatures_one_person')
      return confirmBehind(way, { ...corrections, code }, choice, now)
    throw error
  }
}

/**
 * Why an organization is not confirmed by what was typed as its code: that of the same mail as the link, or of a newer one that
 * was asked for from its page. A wrong one is counted when the transaction commits.
 */
async function refuseCode(
  tx: postgres.TransactionSql,
  row: Linked,
  { token, purpose }: Way,
  code = '',
): Promise<{ code: CodeRefusal } | null> {
  if (row.kind === 'person' || purpose === 'submission') return null
  const own = tokenHash(token)!
  const tried = await tryCode(tx, own, 'confirm', code)
  const newest = tried === 'right' ? own : await findNewestCode(tx, row.id)
  const last = newest && !newest.equals(own) ? await tryCode(tx, newest, 'confirm', code) : tried
  return last === 'right' ? null : { code: last.refusal }
}

/** That someone at this address typed the code. It lists nothing by itself (docs/decisions/020). */
async function proveMailbox(
  tx: postgres.TransactionSql,
  key: DataKey,
  row: Linked,
  email: string,
  now: Date,
): Promise<void> {
  await recordInvitationProof(tx, key, row, email, now)
  const mailbox = { method: 'mailbox', domain: mailboxDomain(email), value: email } as const
  await addProof(tx, key, { signatureId: row.id, ...mailbox }, now)
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
