import { createTransport } from 'nodemailer'
import { environment } from '@/env'
import { returnAddress } from './return-address'
import { type Delivery, DOOR_TIMEOUT, headersOf, type OutgoingMail } from './outgoing'
import { isHere, needsTls } from './smtp-address'

let transport: ReturnType<typeof openTransport> | undefined

/** A pool of connections to a mail server, encrypted unless it is on this machine or its address says otherwise. */
export function openTransport(url: string) {
  return createTransport({
    url,
    pool: true,
    requireTLS: needsTls(url),
    // Nobody stands between this machine and itself; its own mail server's certificate often names nobody.
    ...(isHere(url) && { tls: { rejectUnauthorized: false } }),
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
  const back = returnAddress(mail.id)
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
      messageId: `<${mail.id}@${domain}>`,
      headers: headersOf(mail),
    })
    return { outcome: 'sent' }
  } catch (error) {
    return judge(error as SmtpFault)
  }
}

/** The bare address of a sender that may have a name. */
export const sender = (from: string) =>
  from
    .slice(from.lastIndexOf('<') + 1)
    .replace('>', '')
    .trim()

/** What nodemailer says of a failure; `timeoutType`, `syscall` and `originalCode` tell at what it failed. */
export type SmtpFault = {
  code?: string
  originalCode?: string
  command?: string
  responseCode?: number
  timeoutType?: string
  syscall?: string
}

function judge(fault: SmtpFault): Delivery {
  const { code, command, responseCode, timeoutType } = fault
  const aboutTheMail = command === 'RCPT TO' || command === 'DATA'
  // A 5xx to the recipient or the content is final; one to MAIL FROM is our configuration.
  if (responseCode && responseCode >= 500 && aboutTheMail)
    return { outcome: 'refused', fault: `smtp-${responseCode}` }
  const name = failedAtTls(fault)
    ? 'no-tls'
    : timeoutType
      ? 'timeout'
      : responseCode
        ? `smtp-${responseCode}`
        : (code ?? 'unreachable')
  const blame = neverReached(fault) ? 'way' : aboutTheMail && responseCode !== 421 ? 'mail' : 'unclear'
  return { outcome: 'retry', fault: name.toLowerCase(), blame }
}

/** Whether it failed before a mail could be handed over: no connection, no greeting, no encryption, no login. */
function neverReached(fault: SmtpFault): boolean {
  const { code, command, responseCode, timeoutType, syscall } = fault
  if (timeoutType) return timeoutType !== 'SOCKET_TIMEOUT'
  if (['EDNS', 'EAUTH'].includes(code ?? '') || syscall === 'connect' || failedAtTls(fault)) return true
  return responseCode !== undefined && (command === 'CONN' || command === 'EHLO')
}

/** Whether no encrypted connection came about: none was offered, or the certificate is not for this server. */
export const failedAtTls = ({ code = '', originalCode = '' }: SmtpFault): boolean =>
  code === 'ETLS' || /CERT|SSL|TLS/.test(`${code} ${originalCode}`)

/** Closes the pool; the next mail opens a new one. */
export function closeSmtp(): void {
  transport?.close()
  transport = undefined
}
