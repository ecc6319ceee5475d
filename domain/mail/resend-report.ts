import { Resend, type WebhookEventPayload } from 'resend'
import type { MailReport, Reported } from './record-report'
import { checkEmail } from '@/domain/text/email'
import { environment } from '@/env'

/** The name under which a mail's row travels through Resend: it comes back with each report. */
export const MAIL_TAG = 'mail'

type Signed = { id: string; timestamp: string; signature: string }

/**
 * What a webhook of Resend says of one mail.
 * @param signed the headers `svix-id`, `svix-timestamp` and `svix-signature`
 * @returns `forged` when it is not signed with this installation's secret, or more than five minutes ago; null for what is
 *   no report about a mail of ours
 */
export function readResendReport(body: string, signed: Signed): MailReport | 'forged' | null {
  const { RESEND_API_KEY, RESEND_WEBHOOK_SECRET } = environment()
  if (!RESEND_WEBHOOK_SECRET) return 'forged'
  let event: WebhookEventPayload
  try {
    const { webhooks } = new Resend(RESEND_API_KEY ?? 'unused')
    event = webhooks.verify({ payload: body, headers: signed, webhookSecret: RESEND_WEBHOOK_SECRET })
  } catch {
    return 'forged'
  }
  if (typeof event !== 'object' || event === null) return null
  const what = reported(event)
  if (!what) return null
  const { tags, to } = (event.data ?? {}) as { tags?: Record<string, unknown>; to?: unknown }
  const mail = tags?.[MAIL_TAG]
  const [address] = Array.isArray(to) ? to : []
  return {
    what,
    mail: typeof mail === 'string' ? mail : null,
    to: typeof address === 'string' && checkEmail(address) === null ? address : null,
  }
}

/** Only what is final is a return: Resend goes on trying after a transient bounce. */
function reported(event: WebhookEventPayload): Reported | null {
  if (event.type === 'email.delivered') return 'delivered'
  if (event.type === 'email.delivery_delayed') return 'delayed'
  if (event.type === 'email.complained') return 'complained'
  if (event.type === 'email.failed' || event.type === 'email.suppressed') return 'returned'
  if (event.type !== 'email.bounced') return null
  return event.data?.bounce?.type === 'Transient' ? 'delayed' : 'returned'
}
