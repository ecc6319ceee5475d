import { environment } from '@/env'
import { type Delivery, isOneMailbox, type OutgoingMail } from './outgoing'
import { sendThroughResend } from './resend'
import { closeSmtp, sendThroughSmtp } from './smtp'
import { headerText } from './subject'

/**
 * The one door out: Resend when RESEND_API_KEY is set, else SMTP. Never throws for what the other side answers.
 * An address that is not exactly one mailbox is refused, so that nothing typed reaches a header.
 */
export async function deliverMail(mail: OutgoingMail): Promise<Delivery> {
  if (!isOneMailbox(mail.to)) return { outcome: 'refused', fault: 'bad-address' }
  const safe = { ...mail, subject: headerText(mail.subject) }
  return environment().RESEND_API_KEY ? sendThroughResend(safe) : sendThroughSmtp(safe)
}

/** Closes connections to the mail server; what was accepted is accepted. */
export function closeDoor(): void {
  closeSmtp()
}
