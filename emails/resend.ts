import { type CreateBatchEmailOptions, Resend } from 'resend'
import { MAIL_TAG } from '@/domain/mail/resend-report'
import { environment } from '@/env'
import {
  type Answer,
  type BatchAnswer,
  type Delivery,
  DOOR_TIMEOUT,
  headersOf,
  type OutgoingMail,
} from './outgoing'

/**
 * Mails that one request holds at most. Resend takes 100, but who comes next waits until all are written, and with 5 requests a
 * second these are more than a worker writes.
 */
export const RESEND_BATCH = 50

type Fault = { name: string; statusCode: number | null }
type Headers = Record<string, string> | null

/** Resend's client never throws and never retries: each fault comes back as a value. */
export function resendClient(): Resend {
  const { RESEND_API_KEY, RESEND_BASE_URL } = environment()
  return new Resend(RESEND_API_KEY, { baseUrl: RESEND_BASE_URL?.replace(/(?<!\/)\/+$/, '') })
}

/** Sends one mail, under its own key. */
export async function sendThroughResend(mail: OutgoingMail): Promise<Answer> {
  const signal = AbortSignal.timeout(DOOR_TIMEOUT)
  const { error, headers } = await resendClient().emails.send(written(mail), {
    idempotencyKey: mail.id,
    signal,
  })
  return readAnswer(error, headers, signal)
}

/**
 * Sends up to RESEND_BATCH mails in one request, under one key. Those that Resend finds fault with are left out and named; the
 * others are on their way.
 */
export async function sendBatchThroughResend(key: string, mails: OutgoingMail[]): Promise<BatchAnswer> {
  const signal = AbortSignal.timeout(DOOR_TIMEOUT)
  const { data, error, headers } = await resendClient().batch.send(mails.map(written), {
    idempotencyKey: key,
    batchValidation: 'permissive',
    signal,
  })
  const answer = readAnswer(error, headers, signal)
  if (answer.delivery.outcome === 'refused') return { ...answer, refused: [...mails.keys()] }
  return { ...answer, refused: (data?.errors ?? []).map(({ index }) => index) }
}

function written(mail: OutgoingMail): CreateBatchEmailOptions {
  const { to, subject, html, text, id } = mail
  return {
    ...{ from: environment().MAIL_FROM, to: [to], subject, html, text, headers: headersOf(mail) },
    // The tag comes back with what Resend reports of the mail (resend-report.ts).
    tags: [{ name: MAIL_TAG, value: id }],
  }
}

function readAnswer(error: Fault | null, headers: Headers, signal: AbortSignal): Answer {
  const limit = Number(headers?.['ratelimit-limit'])
  const perSecond = limit > 0 ? limit : undefined
  if (!error) return { delivery: { outcome: 'sent' }, perSecond }
  const silent = error.statusCode === null && signal.aborted
  return { delivery: silent ? SILENT : judge(error, seconds(headers?.['retry-after'])), perSecond }
}

const SILENT: Delivery = { outcome: 'retry', fault: 'timeout', blame: 'unclear' }

function judge({ name, statusCode: status }: Fault, afterSeconds: number | undefined): Delivery {
  const retry = (fault: string, blame: 'mail' | 'way' | 'unclear', after = afterSeconds): Delivery => ({
    outcome: 'retry',
    ...{ fault, blame },
    ...(after !== undefined && { afterSeconds: after }),
  })
  // An earlier attempt was accepted under this key and our words changed since (a new release): it was sent.
  if (name === 'invalid_idempotent_request') return { outcome: 'sent' }
  if (status === null) return retry('unreachable', 'way')
  if (status === 429 && name === 'rate_limit_exceeded') return retry('rate-limited', 'way', afterSeconds ?? 1)
  if (status === 429) return retry('quota-exceeded', 'way')
  if (status === 401) return retry('resend-401', 'way')
  // An earlier attempt with the same key is still under way.
  if (status === 409) return retry('resend-409', 'mail')
  // 403 is our key or our domain, nothing about this mail: the host can still fix it.
  if (status === 403 || status >= 500) return retry(`resend-${status}`, 'unclear')
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
