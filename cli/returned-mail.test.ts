import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { returnAddress } from '@/emails/return-address'
import { forgetEnvironment } from '@/env'
import { putCampaign, putMail } from '@/testing/outbox'
import { useTestDatabase } from '@/testing/database'
import { readMessage, reportIn, takeReturned } from './returned-mail'

useTestDatabase()
beforeAll(() => {
  process.env.MAIL_RETURN_TO = 'Bounces@letters.example'
  forgetEnvironment()
})

const report = (action: string) =>
  [
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    '',
    'Final-Recipient: rfc822; ada@example.org',
    `Action: ${action}`,
    'Status: 5.1.1',
    '--b--',
  ].join('\r\n')

test('a delivery report is told from a vacation notice', () => {
  expect(['failed', 'delayed', 'delivered', 'relayed'].map((action) => reportIn(report(action)))).toEqual([
    'returned',
    'delayed',
    'delivered',
    null,
  ])
  expect(reportIn('Subject: Out of office\r\n\r\nAction: failed')).toBeNull()
  expect(reportIn(`Subject: Fwd: failed\r\n\r\n${report('failed')}`)).toBeNull()
  expect(reportIn('')).toBeNull()
})

test('what comes back to the address of a mail is recorded once', async () => {
  const { id: campaignId } = await putCampaign()
  const id = await putMail({ campaignId })
  const address = returnAddress(id)!
  expect(address).toBe(`Bounces+${id}@letters.example`)
  expect(await takeReturned(address.toUpperCase(), report('failed'))).toBe('Recorded: returned.')
  expect(await takeReturned(address, report('failed'))).toMatch(/^Nothing new/)
  const [row] = await sql()`select returned_at from outbox where id = ${id}`
  expect(row!.returnedAt).toBeInstanceOf(Date)
})

test.each([
  'bounces@letters.example',
  'bounces+1@letters.example',
  `other+${randomUUID()}@letters.example`,
  `bounces+${randomUUID()}@elsewhere.example`,
  `bounces+${randomUUID()}+x@elsewhere.example`,
  `bounces+${randomUUID()}@letters.example@evil.example`,
  '',
])('%s names no mail', async (address) => {
  expect(await takeReturned(address, report('failed'))).toMatch(/^Ignored: the address/)
})

test('of an endless message only the beginning is kept', async () => {
  const chunks = Array.from({ length: 64 }, () => Buffer.alloc(16 * 1024, 'a'))
  expect(await readMessage(Readable.from(chunks))).toHaveLength(256 * 1024)
})
