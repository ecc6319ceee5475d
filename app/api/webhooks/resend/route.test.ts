import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { forgetEnvironment } from '@/env'
import { setLogLevel } from '@/log'
import { putCampaign, putMail } from '@/testing/outbox'
import { useTestDatabase } from '@/testing/database'
import { POST } from './route'

useTestDatabase()
setLogLevel('silent')

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

function report(mail: string, key = SECRET) {
  const body = JSON.stringify({ type: 'email.delivered', data: { to: ['a@example.org'], tags: { mail } } })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const bytes = Buffer.from(key.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', bytes).update(`msg_1.${timestamp}.${body}`).digest('base64')
  const headers = { 'svix-id': 'msg_1', 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` }
  return new Request('http://letters.example/api/webhooks/resend', { method: 'POST', body, headers })
}

test('there is no webhook without a secret; with one, only what it signed is recorded', async () => {
  const { id: campaignId } = await putCampaign()
  const mail = await putMail({ campaignId })
  delete process.env.RESEND_WEBHOOK_SECRET
  forgetEnvironment()
  expect((await POST(report(mail))).status).toBe(404)
  process.env.RESEND_WEBHOOK_SECRET = SECRET
  forgetEnvironment()
  expect((await POST(report(mail, 'whsec_c29tZWJvZHkgZWxzZSdzIHNlY3JldA=='))).status).toBe(401)
  expect(await sql()`select from outbox where delivered_at is not null`).toHaveLength(0)
  expect((await POST(report(mail))).status).toBe(204)
  expect((await POST(report(mail))).status).toBe(204)
  expect(await sql()`select from outbox where id = ${mail} and delivered_at is not null`).toHaveLength(1)
})
