import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { forgetEnvironment } from '@/env'
import { setLogLevel } from '@/log'
import { putCampaign, putMail } from '@/testing/outbox'
import { useTestDatabase } from '@/testing/database'
import { signWebhook, WEBHOOK_SECRET } from '@/testing/resend-webhook'
import { POST } from './route'

useTestDatabase()
setLogLevel('silent')

function report(mail: string, secret = WEBHOOK_SECRET) {
  const body = JSON.stringify({ type: 'email.delivered', data: { to: ['a@example.org'], tags: { mail } } })
  const { id, timestamp, signature } = signWebhook(body, { secret })
  const headers = { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': signature }
  return new Request('http://letters.example/api/webhooks/resend', { method: 'POST', body, headers })
}

test('there is no webhook without a secret; with one, only what it signed is recorded', async () => {
  const { id: campaignId } = await putCampaign()
  const mail = await putMail({ campaignId })
  delete process.env.RESEND_WEBHOOK_SECRET
  forgetEnvironment()
  expect((await POST(report(mail))).status).toBe(404)
  process.env.RESEND_WEBHOOK_SECRET = WEBHOOK_SECRET
  forgetEnvironment()
  expect((await POST(report(mail, 'whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldA=='))).status).toBe(401)
  expect(await sql()`select from outbox where delivered_at is not null`).toHaveLength(0)
  expect((await POST(report(mail))).status).toBe(204)
  expect((await POST(report(mail))).status).toBe(204)
  expect(await sql()`select from outbox where id = ${mail} and delivered_at is not null`).toHaveLength(1)
})
