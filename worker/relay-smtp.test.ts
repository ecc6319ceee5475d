import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeDue, putCampaign, putMail, readMail } from '@/testing/outbox'
import { closeDoor } from '@/emails/door'
import { useTestDatabase } from '@/testing/database'
import { setLogLevel } from '@/log'
import { relayMail } from './relay-mail'

useTestDatabase()
setLogLevel('silent')

const received: { to: string[]; source: string }[] = []
/** What the server answers to the next messages. */
const replies: number[] = []
let campaignId: string

function smtpError(code: number): Error {
  return Object.assign(new Error(`Told to answer ${code}`), { responseCode: code })
}

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo: (address, _session, done) =>
    done(address.address.startsWith('unknown@') ? smtpError(550) : undefined),
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const reply = replies.shift()
      if (reply) return done(smtpError(reply))
      const source = Buffer.concat(chunks).toString('utf8')
      received.push({ to: session.envelope.rcptTo.map((recipient) => recipient.address), source })
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  campaignId = (
    await putCampaign('Gebt den Bäumen Zeit: für Schatten, Wasser und Luft, in jeder Straße unserer Stadt')
  ).id
})
afterAll(async () => {
  closeDoor()
  await new Promise<void>((done) => server.close(done))
})
beforeEach(async () => {
  await sql()`truncate outbox`
  received.length = 0
})

test('a mail over SMTP carries both parts, and an identity that a second attempt repeats', async () => {
  const id = await putMail({ campaignId, to: 'ada@example.org', token: 'the-token' })
  replies.push(451)
  await relayMail()
  expect(await readMail(id)).toMatchObject({ lastFault: 'smtp-451', failedAt: null, sentAt: null })
  await makeDue()
  await relayMail()
  expect(received).toHaveLength(1)
  const { to, source } = received[0]!
  expect(to).toEqual(['ada@example.org'])
  expect(source).toContain(`Message-ID: <${id}@example.org>`)
  expect(source).toContain('Auto-Submitted: auto-generated')
  expect(source).toContain('X-Auto-Response-Suppress: All')
  expect(source).toContain('Content-Type: text/plain')
  expect(source).toContain('Content-Type: text/html')
  expect(source).toContain('http://localhost:3000/confirm/the-token')
  expect(await readMail(id)).toMatchObject({ sealed: null, sentAt: expect.any(Date), attempts: 2 })
})

test('no words of a title become a header', async () => {
  const { id } = await putCampaign('Trees\r\nBcc: everybody@example.org\r\n\r\nBody')
  await putMail({ campaignId: id })
  await relayMail()
  const { to, source } = received[0]!
  expect(to).toEqual(['signer@example.org'])
  expect(source.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im)
})

test('a mailbox that does not exist is not tried again', async () => {
  const id = await putMail({ campaignId, to: 'unknown@example.org' })
  await relayMail()
  expect(await readMail(id)).toMatchObject({
    lastFault: 'smtp-550',
    failedAt: expect.any(Date),
    sealed: null,
  })
})

test('a message refused for its content is not tried again', async () => {
  const id = await putMail({ campaignId })
  replies.push(554)
  await relayMail()
  expect(await readMail(id)).toMatchObject({ lastFault: 'smtp-554', failedAt: expect.any(Date) })
})

test('two relays in parallel send each of 60 mails once', async () => {
  const ids = await Promise.all(Array.from({ length: 60 }, () => putMail({ campaignId })))
  const relayAll = async () => {
    while ((await relayMail()) > 0);
  }
  await Promise.all([relayAll(), relayAll()])
  const seen = received.map(({ source }) => /^Message-ID: <(.+)@example\.org>/m.exec(source)![1])
  expect(seen.sort()).toEqual(ids.sort())
})

test('a mail server that is away is tried again', async () => {
  closeDoor()
  await new Promise<void>((done) => server.close(done))
  const id = await putMail({ campaignId })
  await relayMail()
  expect(await readMail(id)).toMatchObject({ failedAt: null, sentAt: null, lastFault: 'esocket' })
})
