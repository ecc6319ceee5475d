import { allowCode } from '@/domain/limit/count-code'
import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { openEnvelope } from '@/domain/mail/envelope'
import type { MailOutcome } from '@/domain/mail/mail'
import { findSuppression } from '@/domain/mail/queries'
import { answerLinkRequest } from '@/domain/signature/rights/answer-link-request'
import { composeMail } from '@/emails/compose'
import { isOneMailbox, type OutgoingMail } from '@/emails/outgoing'
import { log } from '@/log'
import { letterFor, TO_ORGANIZERS } from './letter-for'

/** Mails with a code that are counted when they leave; others are counted in the statement that asks for them. */
const CODE_COUNTED_HERE: ReadonlySet<string> = new Set(['confirm', 'reminder', 'address'])

/** The mail as it leaves, or why none does. A fault of ours is a retry: a mail is not lost because a release was broken. */
export async function writeMail(mail: ClaimedMail): Promise<{ letter: OutgoingMail } | MailOutcome> {
  try {
    const envelope = await openEnvelope(mail)
    if (!isOneMailbox(envelope.to)) return { outcome: 'refused', fault: 'bad-address' }
    // Mail to organizers goes to people who work here; a signer's "never again" must not lock them out.
    if (!TO_ORGANIZERS.has(mail.template) && (await findSuppression(envelope.to)))
      return { outcome: 'dropped' }
    if (mail.template === 'find') {
      await answerLinkRequest(mail.id, envelope.to)
      return { outcome: 'sent' }
    }
    if (countsCode(mail) && envelope.code && !(await allowCode(envelope.to))) return { outcome: 'dropped' }
    const composed = await composeMail(await letterFor(mail, mail.template, envelope))
    return { letter: { to: envelope.to, ...composed, id: mail.id } }
  } catch (error) {
    log.fault('mail.attempt', error, { id: mail.id, template: mail.template })
    return { outcome: 'retry', fault: 'worker-fault', blame: 'mail' }
  }
}

/** Counted here rather than where it is asked for, so that signing costs no statement more; a further attempt is the same mail. */
function countsCode({ template, attempts, lastFault }: ClaimedMail): boolean {
  return CODE_COUNTED_HERE.has(template) && attempts === 1 && (lastFault === null || lastFault === 'released')
}
