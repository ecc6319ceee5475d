import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { allowFrom } from '@/domain/limit/count'
import { findKeyMaker } from '@/domain/limit/key'
import { findDataKey } from '@/domain/seal/data-key'
import { countMailbox, countMailing } from '@/domain/signature/count-mailing'
import { MAIL_CAPS } from '@/domain/signature/caps'
import { emailIndex } from '@/domain/signature/private'
import { checkEmail } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'
import { ANSWER_LIMITS, type AnswerFaults, type AnswerRefusal } from './answer'
import { queueInvitationMail } from './invitation-mail'
import { findAnswerRefusal, lockInvited } from './link'
import { sealInvitation } from './private'

/**
 * Hands an invitation on to a colleague: the invitation's mail goes to the address with a link of its own, and the organizers
 * see whom it was handed to. A visitor typed the address, so that the caps of every such mail hold, and a few handings are
 * all that one invitation has. The answer is the same whether the address takes mail. The same address once more within
 * minutes is the same press.
 * @param sender the address that the request came from; null for no one from outside
 */
export async function handOnInvitation(
  token: string,
  typed: string,
  sender: string | null = null,
  now = new Date(),
): Promise<'done' | AnswerRefusal | { faults: AnswerFaults }> {
  const email = readEmail(typed)
  const fault = email === '' ? 'email-required' : checkEmail(email)
  const keyOf = await findKeyMaker()
  const siteKey = await findDataKey(null)
  const allowed = fault !== null || (await allowFrom('handOn', sender))
  return sql().begin(async (tx) => {
    const row = await lockInvited(tx, token, now)
    const refusal = findAnswerRefusal(row)
    if (!row || refusal) return refusal ?? 'link-unknown'
    if (fault) return { faults: { email: fault } }
    if (!allowed) return { faults: { email: 'hand-on-later' } }
    const { id, campaignId } = row
    const key = await findDataKey(campaignId, tx)
    const index = emailIndex(key, email)
    const again = await tx`
      select from invitations where id = ${id} and handed_index = ${index}
        and handed_at > now() - make_interval(mins => ${MAIL_CAPS.minutesApart})`
    if (again.length > 0) return 'done'
    if (row.handed >= ANSWER_LIMITS.handings) return { faults: { email: 'handed-too-often' } }
    const counted = { campaignId, email, key, siteKey, keyOf, now }
    const mailed = await tx`
      with mailing as (${countMailing(tx, counted)}) ${countMailbox(tx, counted, tx`from mailing`)}`
    await tx`
      update invitations set handed = handed + 1, handed_at = ${now}, handed_index = ${index},
        handed_to = ${sealInvitation(key, id, 'handedTo', email)}
      where id = ${id}`
    const mail = { template: 'invitation', to: email, handed: true } as const
    if (mailed.length > 0) await queueInvitationMail(tx, row, mail, now)
    await recordEvent(tx, { campaignId, kind: 'invitation-handed-on', actor: 'signer' }, now)
    return 'done'
  })
}
