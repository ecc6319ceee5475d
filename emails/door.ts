import { environment } from '@/env'
import { type Answer, type BatchAnswer, isOneMailbox, type OutgoingMail } from './outgoing'
import { RESEND_BATCH, sendBatchThroughResend, sendThroughResend } from './resend'
import { closeSmtp, sendThroughSmtp } from './smtp'
import { headerText } from './subject'

/** Mails that one request may hold; null where each goes alone and requests have no rate. */
export function batchSize(): number | null {
  return environment().RESEND_API_KEY ? RESEND_BATCH : null
}

/**
 * The one door out: Resend when RESEND_API_KEY is set, else SMTP. Never throws for what the other side answers.
 * An address that is not exactly one mailbox is refused, so that nothing typed reaches a header.
 */
export async function deliverMail(mail: OutgoingMail): Promise<Answer> {
  if (!isOneMailbox(mail.to)) return { delivery: { outcome: 'refused', fault: 'bad-address' } }
  if (environment().RESEND_API_KEY) return sendThroughResend(safe(mail))
  return { delivery: await sendThroughSmtp(safe(mail)) }
}

/** The same for several in one request, whose key each attempt repeats; every address was found to be one mailbox. */
export function deliverBatch(key: string, mails: OutgoingMail[]): Promise<BatchAnswer> {
  return sendBatchThroughResend(key, mails.map(safe))
}

const safe = (mail: OutgoingMail): OutgoingMail => ({ ...mail, subject: headerText(mail.subject) })

/** Closes connections to the mail server; what was accepted is accepted. */
export function closeDoor(): void {
  closeSmtp()
}
