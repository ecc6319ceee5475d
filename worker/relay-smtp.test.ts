import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { makeDue, putCampaign, putMail, readMail } from '@/testing/outbox'
import { signed } from '@/testing/signer'
import { mailAll, startedUpdate } from '@/testing/update'
import { closeDoor } from '@/emails/door'
import { useTestDatabase } from '@/testing/database'
import { type MailServer, startMailServer } from '@/testing/mail-server'
import { forgetEnvironment } from '@/env'
import { setLogLevel } from '@/log'
import { relayMail } from './relay-mail'

useTestDatabase()
setLogLevel('silent')

let server: MailServer
let campaignId: string

beforeAll(async () => {
  server = await startMailServer({ disabledCommands: ['AUTH'] })
  useServer(`smtp://127.0.0.1:${server.port}`)
  campaignId = (
    await putCampaign('Gebt den Bäumen Zeit: für Schatten, Wasser und Luft, in jeder Straße unserer Stadt')
  ).id
})
afterAll(async () => {
  closeDoor()
  await server.close()
})
beforeEach(async () => {
  await sql()`truncate outbox, mail_pace`
  server.taken.length = server.troubles.length = 0
})

/** Another address for the same server. */
function useServer(url: string): void {
  closeDoor()
  process.env.SMTP_URL = url
  forgetEnvironment()
}

test('a mail over SMTP carries both parts, and an identity that a second attempt repeats', async () => {
  const id = await putMail({ campaignId, to: 'ada@example.org', token: 'the-token' })
  server.troubles.push({ data: 451 })
  await relayMail()
  expect(await readMail(id)).toMatchObject({ lastFault: 'smtp-451', failedAt: null, sentAt: null })
  await makeDue()
  await relayMail()
  expect(server.taken).toHaveLength(1)
  const { to, source } = server.taken[0]!
  expect(to).toBe('ada@example.org')
  expect(source).toContain(`Message-ID: <${id}@example.org>`)
  expect(source).toContain('Auto-Submitted: auto-generated')
  expect(source).toContain('X-Auto-Response-Suppress: All')
  expect(source).toContain('Content-Type: text/plain')
  expect(source).toContain('Content-Type: text/html')
  expect(source).toContain('http://localhost:3000/confirm/the-token')
  expect(await readMail(id)).toMatchObject({ sealed: null, sentAt: expect.any(Date), attempts: 2 })
})

test('an update carries the headers by which one press stops it (RFC 8058)', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'news-by-smtp')
  await signed(campaign, { updates: true, email: 'ada@example.org' })
  await sql()`update outbox set sent_at = now(), ready = false`
  await startedUpdate(organizer, campaign.slug)
  await mailAll()
  const [head = ''] = server.taken[0]!.source.replace(/\r\n[ \t]+/g, ' ').split('\r\n\r\n')
  expect(head).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/unsubscribe\/[\w-]{43}>$/m)
  expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
})

test('no words of a title become a header', async () => {
  const { id } = await putCampaign('Trees\r\nBcc: everybody@example.org\r\n\r\nBody')
  await putMail({ campaignId: id })
  await relayMail()
  const { to, source } = server.taken[0]!
  expect(to).toBe('signer@example.org')
  expect(source.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im)
})

test('a mailbox that does not exist is not tried again', async () => {
  const id = await putMail({ campaignId, to: 'unknown@example.org' })
  server.troubles.push({ rcpt: 550 })
  await relayMail()
  expect(await readMail(id)).toMatchObject({
    lastFault: 'smtp-550',
    failedAt: expect.any(Date),
    sealed: null,
  })
})

test('a message refused for its content is not tried again', async () => {
  const id = await putMail({ campaignId })
  server.troubles.push({ data: 554 })
  await relayMail()
  expect(await readMail(id)).toMatchObject({ lastFault: 'smtp-554', failedAt: expect.any(Date) })
})

test('two relays in parallel send each of 60 mails once', async () => {
  const ids = await Promise.all(Array.from({ length: 60 }, () => putMail({ campaignId })))
  const relayAll = async () => {
    while ((await relayMail()) > 0);
  }
  await Promise.all([relayAll(), relayAll()])
  expect(server.taken.map(({ id }) => id).sort()).toEqual(ids.sort())
})

test('to another machine nothing leaves unencrypted, and no mail is blamed for that', async () => {
  const id = await putMail({ campaignId })
  // Its certificate is nobody's.
  useServer(`smtp://0.0.0.0:${server.port}`)
  await relayMail()
  expect(await readMail(id)).toMatchObject({ attempts: 0, lastFault: 'no-tls', sentAt: null, failedAt: null })
  expect(server.taken).toEqual([])
  useServer(`smtp://0.0.0.0:${server.port}?tls.rejectUnauthorized=false`)
  await makeDue()
  await relayMail()
  expect(server.taken).toMatchObject([{ id, encrypted: true }])
  useServer(`smtp://0.0.0.0:${server.port}?ignoreTLS=true`)
  const plain = await putMail({ campaignId })
  await relayMail()
  expect(server.taken[1]).toMatchObject({ id: plain, encrypted: false })
  useServer(`smtp://127.0.0.1:${server.port}`)
})

test('a mail server that is away is waited for, and no mail is blamed', async () => {
  useServer('smtp://127.0.0.1:1')
  const ids = await Promise.all(Array.from({ length: 10 }, () => putMail({ campaignId })))
  for (let pass = 0; pass < 10; pass += 1) {
    await relayMail()
    await makeDue()
  }
  for (const id of ids)
    expect(await readMail(id)).toMatchObject({ attempts: 0, failedAt: null, sentAt: null })
  useServer(`smtp://127.0.0.1:${server.port}`)
  await relayMail()
  expect(server.taken).toHaveLength(10)
})
