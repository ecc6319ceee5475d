import { createHmac, randomUUID } from 'node:crypto'

/** The signing secret of a webhook, as Resend shows it. */
export const WEBHOOK_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

/** What Resend sends along with a webhook's body (Standard Webhooks): HMAC-SHA256 of id, moment and body. */
export function signWebhook(body: string, { secret = WEBHOOK_SECRET, at = Date.now() } = {}) {
  const id = `msg_${randomUUID()}`
  const timestamp = String(Math.floor(at / 1000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  return { id, timestamp, signature }
}
