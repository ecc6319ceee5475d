import { Resend } from 'resend'
import { environment } from '@/env'
import { AUTOMATIC, type Delivery, DOOR_TIMEOUT, type OutgoingMail } from './outgoing'
import { Pace } from './pace'
import { MAIL_TAG } from '@/domain/mail/resend-report'

// Resend's documentation names 2, lately 5 requests a second a team: start low, then follow what its answers say.
const pace = new Pace(2)

/** Sends through Resend. Its client never throws and never retries: each fault comes back as a value. */
export async function sendThroughResend(mail: OutgoingMail): Promise<Delivery> {
  const { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM } = environment()
  const client = new Resend(RESEND_API_KEY, { baseUrl: RESEND_BASE_URL?.replace(/(?<!\/)\/+$/, '') })
  await pace.turn()
  const { to, subject, html, text, idempotencyKey } = mail
  const { error, headers } = await client.emails.send(
    // The tag comes back with what Resend reports of the mail (resend-report.ts).
    {
      ...{ from: MAIL_FROM, to: [to], subject, html, text, headers: AUTOMATIC },
      tags: [{ name: MAIL_TAG, value: idempotencyKey }],
    },
    { idempotencyKey, signal: AbortSignal.timeout(DOOR_TIMEOUT) },
  )
  const limit = Number(headers?.['ratelimit-limit'])
  if (limit > 0) pace.adopt(limit)
  if (!error) return { outcome: 'sent' }
  const afterSeconds = seconds(headers?.['retry-after'])
  if (error.statusCode === 429) pace.pause(Math.min(afterSeconds ?? 1, 60))
  return judge(error.name, error.statusCode, afterSeconds)
}

function judge(name: string, status: number | null, afterSeconds: number | undefined): Delivery {
  // An earlier attempt was accepted under this key and our words changed since (a new release): it was sent.
  if (name === 'invalid_idempotent_request') return { outcome: 'sent' }
  if (status === null) return { outcome: 'retry', fault: 'unreachable' }
  if (status === 429) {
    const fault = name === 'rate_limit_exceeded' ? 'rate-limited' : 'quota-exceeded'
    return { outcome: 'retry', fault, afterSeconds: afterSeconds ?? 1 }
  }
  // 401 and 403 are our key or our domain, nothing about this mail: the host can still fix them.
  if ([401, 403, 409].includes(status) || status >= 500) {
    return { outcome: 'retry', fault: `resend-${status}`, afterSeconds }
  }
  return { outcome: 'refused', fault: `resend-${status}` }
}

/** Retry-After in seconds: a number or an HTTP date (RFC 9110, 10.2.3). */
function seconds(value: string | undefined): number | undefined {
  if (!value) return undefined
  const number = Number(value)
  if (Number.isFinite(number)) return Math.max(0, number)
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000)
}
