import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { forgetEnvironment } from '@/env'
import { useTestDatabase } from '@/testing/database'
import { signWebhook, WEBHOOK_SECRET } from '@/testing/resend-webhook'
import { readResendReport } from './resend-report'

useTestDatabase()
beforeAll(() => {
  process.env.RESEND_WEBHOOK_SECRET = WEBHOOK_SECRET
  forgetEnvironment()
})

const mail = randomUUID()
const event = (type: string, more: object = {}) =>
  JSON.stringify({
    ...{ type, created_at: '2026-11-28T10:00:00.000Z' },
    data: {
      email_id: 'x',
      from: 'a@b.example',
      to: ['ada@example.org'],
      subject: 's',
      tags: { mail },
      ...more,
    },
  })

test.each([
  ['email.delivered', {}, 'delivered'],
  ['email.delivery_delayed', {}, 'delayed'],
  ['email.complained', {}, 'complained'],
  ['email.failed', { failed: { reason: 'x' } }, 'returned'],
  ['email.suppressed', { suppressed: { message: 'x', type: 'OnAccountSuppressionList' } }, 'returned'],
  ['email.bounced', { bounce: { message: 'x', subType: 'General', type: 'Permanent' } }, 'returned'],
  ['email.bounced', { bounce: { message: 'x', subType: 'MailboxFull', type: 'Transient' } }, 'delayed'],
])('%s %j is %s', (type, more, what) => {
  const body = event(type, more)
  expect(readResendReport(body, signWebhook(body))).toEqual({ what, mail, to: 'ada@example.org' })
})

test('what says nothing of a mail is none of our business', () => {
  for (const body of [event('email.opened'), '{"type":"contact.created","data":{}}', '{}', '[]', '1', 'null'])
    expect(readResendReport(body, signWebhook(body)), body).toBeNull()
})

test('a mail without our tag, and a report without an address, are read as far as they go', () => {
  const body = event('email.complained', { tags: undefined, to: undefined })
  expect(readResendReport(body, signWebhook(body))).toEqual({ what: 'complained', mail: null, to: null })
  for (const to of [['<a@b>'], [''], ['a\0@b.example'], [7], {}]) {
    const unreadable = event('email.complained', { to })
    expect(readResendReport(unreadable, signWebhook(unreadable))).toEqual({
      what: 'complained',
      mail,
      to: null,
    })
  }
  const odd = event('email.bounced', { tags: { mail: 7 }, to: 'ada@example.org' })
  expect(readResendReport(odd, signWebhook(odd))).toEqual({ what: 'returned', mail: null, to: null })
})

test('another secret, another body, an old moment, and no signature at all are forged', () => {
  const body = event('email.complained')
  const other = signWebhook(body, {
    secret: `whsec_${Buffer.from('somebody else’s secret').toString('base64')}`,
  })
  for (const headers of [
    other,
    signWebhook(event('email.delivered')),
    signWebhook(body, { at: Date.now() - 6 * 60_000 }),
    signWebhook(body, { at: Date.now() + 6 * 60_000 }),
    { id: '', timestamp: '', signature: '' },
    { ...signWebhook(body), timestamp: 'x' },
  ])
    expect(readResendReport(body, headers)).toBe('forged')
  expect(readResendReport('not JSON', signWebhook('not JSON'))).toBe('forged')
})
