import { createTransport } from 'nodemailer'
import { environment } from '@/env'
import { returnAddress } from './return-address'
import { AUTOMATIC, type Delivery, DOOR_TIMEOUT, type OutgoingMail } from './outgoing'

let transport: ReturnType<typeof openTransport> | undefined

function openTransport(url: string) {
  return createTransport({
    url,
    pool: true,
    maxConnections: 5,
    // A message whose connection broke is ours to judge and to try again, not the pool's.
    maxRequeues: 0,
    dnsTimeout: DOOR_TIMEOUT,
    connectionTimeout: DOOR_TIMEOUT,
    greetingTimeout: DOOR_TIMEOUT,
    socketTimeout: DOOR_TIMEOUT,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Sends through the mail server of SMTP_URL. SMTP knows no idempotency: a repeated mail carries the same Message-ID. */
export async function sendThroughSmtp(mail: OutgoingMail): Promise<Delivery> {
  const { SMTP_URL, MAIL_FROM } = environment()
  if (!SMTP_URL) throw new Error('Neither RESEND_API_KEY nor SMTP_URL is set')
  transport ??= openTransport(SMTP_URL)
  const back = returnAddress(mail.idempotencyKey)
  const domain = sender(MAIL_FROM).split('@')[1] ?? 'localhost'
  try {
    await transport.sendMail({
      from: MAIL_FROM,
      // As an object: a string would be parsed as a list of addresses.
      to: { name: '', address: mail.to },
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      // What can't be delivered comes back to an address that names the mail (RFC 5321, 4.4).
      ...(back && { envelope: { from: back, to: mail.to } }),
      messageId: `<${mail.idempotencyKey}@${domain}>`,
      headers: AUTOMATIC,
    })
    return { outcome: 'sent' }
  } catch (error) {
    return judge(error as { code?: string; command?: string; responseCode?: number })
  }
}

/** The bare address of a sender that may have a name. */
const sender = (from: string) =>
  from
    .slice(from.lastIndexOf('<') + 1)
    .replace('>', '')
    .trim()

function judge({
  code,
  command,
  responseCode,
}: {
  code?: string
  command?: string
  responseCode?: number
}): Delivery {
  // A 5xx to the recipient or the content is final; one to AUTH or MAIL FROM is our configuration.
  const aboutTheMail = command === 'RCPT TO' || command === 'DATA'
  if (responseCode && responseCode >= 500 && aboutTheMail)
    return { outcome: 'refused', fault: `smtp-${responseCode}` }
  return {
    outcome: 'retry',
    fault: responseCode ? `smtp-${responseCode}` : (code ?? 'unreachable').toLowerCase(),
  }
}

/** Closes the pool; the next mail opens a new one. */
export function closeSmtp(): void {
  transport?.close()
  transport = undefined
}
