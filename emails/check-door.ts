import { environment } from '@/env'
import { isHere, needsTls } from './smtp-address'
import { resendClient } from './resend'
import { failedAtTls, openTransport, sender, type SmtpFault } from './smtp'

/** What trying the door found, without sending a mail. `name` is the sender's domain or the mail server's; `detail` what was answered. */
export type DoorFinding =
  | { found: 'verified' | 'no-such-domain' | 'may-not-look'; name: string }
  | { found: 'not-verified'; name: string; detail: string }
  | { found: 'key-refused' | 'unreachable' | 'no-encryption' | 'login-refused'; name: string; detail: string }
  | { found: 'ready'; name: string; encrypted: boolean; login: boolean }

const PATIENCE = 15_000

/** Whether mail could leave now: at Resend the key and the sender's domain, by SMTP connection, encryption and login. */
export function checkDoor(): Promise<DoorFinding> {
  return environment().RESEND_API_KEY ? checkResend() : checkSmtp()
}

async function checkResend(): Promise<DoorFinding> {
  const name = sender(environment().MAIL_FROM).split('@')[1]!.toLowerCase()
  for (let after: string | undefined; ;) {
    const { data, error } = await resendClient().domains.list({ limit: 100, ...(after && { after }) })
    if (error) {
      const { name: fault, message: detail, statusCode } = error
      if (fault === 'restricted_api_key') return { found: 'may-not-look', name }
      if ([400, 401, 403].includes(statusCode ?? 0)) return { found: 'key-refused', name, detail }
      return { found: 'unreachable', name: 'Resend', detail }
    }
    const domain = data.data.find((one) => one.name.toLowerCase() === name)
    if (domain?.status === 'verified') return { found: 'verified', name }
    if (domain) return { found: 'not-verified', name, detail: domain.status }
    after = data.data.at(-1)?.id
    if (!data.has_more || !after) return { found: 'no-such-domain', name }
  }
}

async function checkSmtp(): Promise<DoorFinding> {
  const url = environment().SMTP_URL!
  const { hostname: name, protocol, username } = new URL(url)
  const transport = openTransport(url)
  const silent = new Promise<never>((_done, fail) => {
    setTimeout(() => fail(new Error('It doesn’t answer')), PATIENCE).unref()
  })
  try {
    await Promise.race([transport.verify(), silent])
    const encrypted = protocol === 'smtps:' || needsTls(url)
    return { found: 'ready', name, encrypted: encrypted || isHere(url), login: username !== '' }
  } catch (error) {
    const fault = error as SmtpFault & Error
    const detail = fault.message
    if (fault.code === 'EAUTH') return { found: 'login-refused', name, detail }
    return { found: failedAtTls(fault) ? 'no-encryption' : 'unreachable', name, detail }
  } finally {
    transport.close()
  }
}
