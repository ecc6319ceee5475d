import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { checkText } from '@/domain/text/name'
import { tidyText } from '@/domain/text/tidy'
import { ANSWER_LIMITS, type AnswerFaults, type AnswerRefusal } from './answer'
import { findAnswerRefusal, lockInvited } from './link'
import { sealInvitation } from './private'

/**
 * Notes that an organization does not sign, with its reason, which only the organizers read. It takes the place of what was
 * said before, and can be changed until the letter closes. Without a word of why it is a press, and programs press: it says
 * nothing then. Safe to repeat.
 */
export async function declineInvitation(
  token: string,
  typed: string,
  now = new Date(),
): Promise<'done' | AnswerRefusal | { faults: AnswerFaults }> {
  return sql().begin(async (tx) => {
    const row = await lockInvited(tx, token, now)
    const refusal = findAnswerRefusal(row)
    if (!row || refusal) return refusal ?? 'link-unknown'
    const reason = tidyText(typed)
    const fault = reason === '' ? 'reason-required' : checkText(reason, { max: ANSWER_LIMITS.reason })
    if (fault) return { faults: { reason: fault } }
    const key = await findDataKey(row.campaignId, tx)
    const sealed = sealInvitation(key, row.id, 'declinedReason', reason)
    await tx`
      update invitations set declined_at = coalesce(declined_at, ${now}),
        declined_reason = ${sealed}, deciding_at = null, deciding_until = null
      where id = ${row.id}`
    if (!row.declinedAt) {
      await recordEvent(tx, { campaignId: row.campaignId, kind: 'invitation-declined', actor: 'signer' }, now)
    }
    return 'done'
  })
}
