import { expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { claimMails } from '@/domain/mail/claim'
import { readPause } from '@/domain/mail/pace'
import { makeDue, putCampaign, putMail, readMail } from '@/testing/outbox'
import { findDataKey } from '@/domain/seal/data-key'
import { blindIndex } from '@/domain/seal/seal'
import { idOf, useRelay } from '@/testing/relay'
import { useTestDatabase } from '@/testing/database'
import { setLogLevel } from '@/log'
import { relayMail } from './relay-mail'

useTestDatabase()
setLogLevel('silent')

const relay = useRelay()

async function relayAll(): Promise<void> {
  while ((await relayMail()) > 0);
}

test('a mail is written, sent, and leaves nothing of the address behind', async () => {
  const id = await putMail({ campaignId: relay.campaignId, to: 'Ada@Example.org', token: 'the-token' })
  expect(await relayMail()).toBe(1)
  expect(await readMail(id)).toMatchObject({
    sealed: null,
    sentAt: expect.any(Date),
    attempts: 1,
    lastFault: null,
  })
  expect(relay.standIn.mails).toMatchObject([
    {
      from: 'Undersigned <letters@example.org>',
      to: ['Ada@Example.org'],
      subject: 'Please confirm your signature: Keep the lights on',
      text: expect.stringContaining('\nhttp://localhost:3000/confirm/the-token\n'),
      html: expect.stringContaining('href="http://localhost:3000/never-again/the-token"'),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      idempotencyKey: id,
    },
  ])
  expect(await relayMail()).toBe(0)
})

test('each template links to its own page', async () => {
  const pages = {
    confirm: 'confirm',
    'signature-link': 'signature',
    confirmed: 'signature',
    published: 'signature',
    'taken-back': 'signature',
    rejected: 'signature',
    asked: 'signature',
    address: 'new-address',
    'address-taken': 'signature',
    'address-new': 'signature',
    found: 'signature',
  } as const
  for (const template of Object.keys(pages) as (keyof typeof pages)[]) {
    await putMail({ campaignId: relay.campaignId, template, token: `token-of-${template}` })
  }
  await putMail({ campaignId: null, template: 'sign-in', token: 'token-of-sign-in' })
  await relayAll()
  const texts = relay.standIn.mails.map((mail) => mail.text).join('\n')
  for (const [template, page] of Object.entries({ ...pages, 'sign-in': 'sign-in' })) {
    expect(texts).toContain(`\nhttp://localhost:3000/${page}/token-of-${template}\n`)
  }
})

test('word to an address that was left carries no link to a signature', async () => {
  await putMail({ campaignId: relay.campaignId, template: 'address-old', token: '' })
  await relayAll()
  expect(relay.standIn.mails).toHaveLength(1)
  expect(relay.standIn.mails[0]!.text).not.toMatch(/never-again|\/signature/)
})

test('a request for lost links is settled without a mail when the address signed nothing', async () => {
  const id = await putMail({ campaignId: null, template: 'find', to: 'nobody@example.org' })
  await relayAll()
  expect(relay.standIn.mails).toEqual([])
  expect(await readMail(id)).toMatchObject({ sealed: null, sentAt: expect.any(Date), failedAt: null })
})

test('four relays at once send each of 120 mails once', async () => {
  const ids = await Promise.all(Array.from({ length: 120 }, () => putMail({ campaignId: relay.campaignId })))
  await Promise.all([relayAll(), relayAll(), relayAll(), relayAll()])
  expect(relay.standIn.mails.map(idOf).sort()).toEqual(ids.sort())
})

test('words that changed between two attempts do not send a second mail', async () => {
  const changing = await putCampaign('First title')
  const id = await putMail({ campaignId: changing.id })
  relay.standIn.troubles.push('cut')
  await relayMail()
  await sql()`update editions set title = 'Second title' where id = ${changing.editionId}`
  await makeDue()
  await relayMail()
  expect(relay.standIn.mails.map((mail) => mail.subject)).toEqual([
    'Please confirm your signature: First title',
  ])
  expect(await readMail(id)).toMatchObject({ sentAt: expect.any(Date) })
})

test('told to slow down, the relay waits as long as it is told and loses no attempt', async () => {
  const id = await putMail({ campaignId: relay.campaignId })
  relay.standIn.troubles.push({ status: 429, retryAfter: 1 })
  const before = Date.now()
  await relayMail()
  const row = await readMail(id)
  expect(row).toMatchObject({ attempts: 0, lastFault: 'rate-limited', sentAt: null })
  expect(row!.nextAttemptAt.getTime()).toBeGreaterThanOrEqual(before + 1000)
  expect((await readPause()).paused).toBe(true)
  await vi.waitFor(async () => expect(await relayMail()).toBe(1), { timeout: 45_000, interval: 50 })
  expect(Date.now() - before).toBeGreaterThanOrEqual(1000)
  expect(await readMail(id)).toMatchObject({ attempts: 1, sentAt: expect.any(Date) })
  expect(relay.standIn.mails).toHaveLength(1)
})

test('a fault, a hanging request and a lost answer are tried again under the same key; each mail goes out once', async () => {
  const ids = await Promise.all([
    putMail({ campaignId: relay.campaignId }),
    putMail({ campaignId: relay.campaignId }),
    putMail({ campaignId: relay.campaignId }),
  ])
  relay.standIn.troubles.push('hang', { status: 500 }, 'lost-answer')
  for (let pass = 0; pass < 4; pass += 1) {
    await relayMail()
    await makeDue()
  }
  const keys = relay.standIn.requests.map((request) => request.idempotencyKey)
  expect([...new Set(keys)].sort()).toEqual([...ids].sort())
  expect(keys).toHaveLength(6)
  expect(relay.standIn.mails.map((mail) => mail.idempotencyKey).sort()).toEqual([...ids].sort())
  for (const id of ids) expect(await readMail(id)).toMatchObject({ sentAt: expect.any(Date), sealed: null })
})

test('a mail the provider refuses is failed and emptied', async () => {
  const id = await putMail({ campaignId: relay.campaignId })
  relay.standIn.troubles.push({ status: 422 })
  await relayMail()
  expect(await readMail(id)).toMatchObject({
    sealed: null,
    failedAt: expect.any(Date),
    lastFault: 'resend-422',
  })
})

test('a wrong key of ours destroys no mail', async () => {
  const id = await putMail({ campaignId: relay.campaignId })
  relay.standIn.troubles.push({ status: 403 })
  await relayMail()
  expect(await readMail(id)).toMatchObject({ failedAt: null, lastFault: 'resend-403' })
})

test.each([
  'a@example.org\r\nBcc: b@example.org',
  'a@example.org, b@example.org',
  'Ada <a@example.org>',
  'a@b@c',
])('an address that is not exactly one mailbox never leaves: %j', async (to) => {
  const id = await putMail({ campaignId: relay.campaignId, to })
  await relayMail()
  expect(relay.standIn.requests).toEqual([])
  expect(await readMail(id)).toMatchObject({ sealed: null, lastFault: 'bad-address' })
})

test('a suppressed address gets no more mail, however it is spelled; its organizer can still sign in', async () => {
  const index = blindIndex(await findDataKey(null), 'email', 'never@example.org')
  await sql()`insert into suppressions (email_index, reason, created_at) values (${index}, 'not-me', now())`
  const id = await putMail({ campaignId: relay.campaignId, to: 'Never@Example.org' })
  await putMail({ campaignId: null, template: 'sign-in', to: 'never@example.org' })
  await relayMail()
  expect(relay.standIn.mails.map((mail) => mail.subject)).toEqual(['Your link to sign in to Test host'])
  expect(await readMail(id)).toMatchObject({ sealed: null, lastFault: 'dropped', failedAt: expect.any(Date) })
})

test('sealed bytes of another row are not sent: the mail waits for its key', async () => {
  const [id, other] = await Promise.all([
    putMail({ campaignId: relay.campaignId }),
    putMail({ campaignId: relay.campaignId }),
  ])
  await sql()`update outbox set sealed = (select sealed from outbox where id = ${other}) where id = ${id}`
  await relayMail()
  expect(relay.standIn.mails.map((mail) => mail.idempotencyKey)).toEqual([other])
  expect(await readMail(id)).toMatchObject({ lastFault: 'worker-fault', failedAt: null })
})

test('a relay that is stopped gives back at once what it has not started', async () => {
  await Promise.all(Array.from({ length: 20 }, () => putMail({ campaignId: relay.campaignId })))
  await relayMail(AbortSignal.abort())
  expect(relay.standIn.requests).toEqual([])
  expect(await claimMails(20)).toHaveLength(20)
})

test('ten mails with a code leave for a mailbox in a day, however it is spelled; another mailbox gets its own', async () => {
  const to = (at: number) => `ten.codes+${at}@example.org`
  for (let at = 0; at < 12; at += 1)
    await putMail({
      campaignId: relay.campaignId,
      to: to(at),
      token: `token-${at}`,
      code: String(204_700 + at),
    })
  await putMail({ campaignId: relay.campaignId, to: 'eleven@example.org', token: 'eleven', code: '111111' })
  await relayAll()
  const codes = relay.standIn.mails.map(({ text }) => /^\d{6}$/m.exec(text ?? '')?.[0])
  expect(codes.filter((code) => code?.startsWith('2047'))).toHaveLength(10)
  expect(codes).toContain('111111')
  const dropped = await sql()`select sealed from outbox where last_fault = 'dropped'`
  expect([...dropped]).toEqual([{ sealed: null }, { sealed: null }])
})
