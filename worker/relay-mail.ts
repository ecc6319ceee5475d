import { allowCode } from '@/domain/limit/count-code'
import { claimMails } from '@/domain/mail/claim'
import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { openEnvelope } from '@/domain/mail/envelope'
import type { MailOutcome } from '@/domain/mail/mail'
import { findSuppression } from '@/domain/mail/queries'
import { settleMail } from '@/domain/mail/settle'
import { answerLinkRequest } from '@/domain/signature/rights/answer-link-request'
import { composeMail } from '@/emails/compose'
import { deliverMail } from '@/emails/door'
import { isOneMailbox } from '@/emails/outgoing'
import { log } from '@/log'
import { letterFor, TO_ORGANIZERS } from './letter-for'

const BATCH = 20
const AT_ONCE = 5

/**
 * Sends one batch of due mails, five at a time. When `stop` is aborted, what is under way is finished and the rest
 * of the batch is given back at once.
 * @returns how many rows were claimed: 0 means there is nothing to do
 */
export async function relayMail(stop?: AbortSignal): Promise<number> {
  const mails = await claimMails(BATCH)
  const waiting = [...mails]
  const runner = async () => {
    for (let mail = waiting.shift(); mail; mail = waiting.shift()) {
      const result: MailOutcome = stop?.aborted
        ? { outcome: 'retry', fault: 'released' }
        : await attempt(mail)
      const state = await settleMail(mail, result)
      const fault = 'fault' in result ? result.fault : null
      log[state === 'failed' ? 'warn' : 'info']('mail.settled', {
        id: mail.id,
        template: mail.template,
        attempts: mail.attempts,
        state,
        fault,
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runner))
  return mails.length
}

/** Mails with a code that are counted when they leave; others are counted in the statement that asks for them. */
const CODE_COUNTED_HERE: ReadonlySet<string> = new Set(['confirm', 'address'])

/** Open, write, send. A fault of ours is a retry: a mail is not lost because a release was broken. */
async function attempt(mail: ClaimedMail): Promise<MailOutcome> {
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
    // Counted here rather than where it is asked for, so that signing costs no statement more; a further attempt is the same mail.
    if (
      CODE_COUNTED_HERE.has(mail.template) &&
      envelope.code &&
      mail.attempts === 1 &&
      !(await allowCode(envelope.to))
    )
      return { outcome: 'dropped' }
    const composed = await composeMail(await letterFor(mail, mail.template, envelope))
    return await deliverMail({ to: envelope.to, ...composed, idempotencyKey: mail.id })
  } catch (error) {
    log.fault('mail.attempt', error, { id: mail.id, template: mail.template })
    return { outcome: 'retry', fault: 'worker-fault' }
  }
}
