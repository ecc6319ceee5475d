import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { pauseMail } from '@/domain/mail/pace'
import { forgetEnvironment } from '@/env'
import { type MailServer, startMailServer } from '@/testing/mail-server'
import { type ResendStandIn, startResendStandIn } from '@/testing/resend-stand-in'
import { useTestDatabase } from '@/testing/database'
import { putCampaign, putMail } from '@/testing/outbox'
import { checkMail } from './check-mail'

useTestDatabase()

let resend: ResendStandIn | undefined
let server: MailServer | undefined

beforeEach(() => vi.stubEnv('RESEND_API_KEY', ''))
afterEach(async () => {
  await resend?.close()
  await server?.close()
  resend = server = undefined
  vi.unstubAllEnvs()
  forgetEnvironment()
})

async function atResend(domains: { name: string; status: string }[], key = 're_test') {
  resend = await startResendStandIn({ domains, apiKey: 're_test', requestsPerSecond: 100 })
  vi.stubEnv('RESEND_API_KEY', key)
  vi.stubEnv('RESEND_BASE_URL', resend.url)
  forgetEnvironment()
  return checkMail()
}

function bySmtp(url: string) {
  vi.stubEnv('SMTP_URL', url)
  forgetEnvironment()
  return checkMail()
}

test.each([
  ['verified', true, 'Resend takes the key, and example.org is verified there.'],
  ['pending', false, 'Resend hasn’t verified example.org (pending)'],
  ['not_started', false, 'Set the DNS records named at https://resend.com/domains'],
])('of a domain that is %s at Resend the host hears so', async (status, ok, said) => {
  const answer = await atResend([
    { name: 'other.example', status: 'verified' },
    { name: 'Example.org', status },
  ])
  expect(answer).toEqual({ ok, said: expect.stringContaining(said) })
})

test('of a domain that Resend doesn’t know the host hears how to add it', async () => {
  const answer = await atResend([{ name: 'letters.example.org', status: 'verified' }])
  expect(answer).toEqual({ ok: false, said: expect.stringContaining('Resend doesn’t know example.org') })
})

test('a key that Resend refuses, one that may only send, and an address where nobody answers', async () => {
  expect(await atResend([], 're_other')).toEqual({
    ok: false,
    said: expect.stringContaining('Resend refuses RESEND_API_KEY'),
  })
  resend!.troubles.push({ status: 401, name: 'restricted_api_key' })
  expect(await checkMail()).toEqual({ ok: true, said: expect.stringContaining('which may only send') })
  resend!.troubles.push('away')
  expect(await checkMail()).toEqual({ ok: false, said: expect.stringContaining('can’t be reached') })
})

const login: SMTPServerOptions = {
  disabledCommands: [],
  onAuth: ({ username, password }, _session, done) =>
    username === 'letters' && password === 'p@ss'
      ? done(null, { user: username })
      : done(Object.assign(new Error('Wrong'), { responseCode: 535 })),
}

test('by SMTP, connection, encryption and login are tried, and nothing is sent', async () => {
  server = await startMailServer(login)
  const at = (user: string, more = '') => `smtp://${user}0.0.0.0:${server!.port}/${more}`
  const trusting = '?tls.rejectUnauthorized=false'
  expect(await bySmtp(at('letters:p%40ss@', trusting))).toEqual({
    ok: true,
    said: 'Email: the mail server 0.0.0.0 answers and takes the login.\nNo email is waiting to leave.',
  })
  expect(await bySmtp(at('letters:wrong@', trusting))).toEqual({
    ok: false,
    said: expect.stringContaining('refuses the name and password'),
  })
  // Its certificate is nobody's.
  expect(await bySmtp(at('letters:p%40ss@'))).toEqual({
    ok: false,
    said: expect.stringContaining('gives no encrypted connection'),
  })
  expect(server.taken).toEqual([])
})

test('a mail server without encryption is one on this machine, or one whose address says so', async () => {
  server = await startMailServer()
  expect(await bySmtp(`smtp://0.0.0.0:${server.port}`)).toEqual({
    ok: false,
    said: expect.stringContaining('add ?ignoreTLS=true to SMTP_URL'),
  })
  expect(await bySmtp(`smtp://0.0.0.0:${server.port}?ignoreTLS=true`)).toEqual({
    ok: true,
    said: expect.stringContaining('It isn’t encrypted'),
  })
  expect(await bySmtp(`smtp://127.0.0.1:${server.port}`)).toEqual({
    ok: true,
    said: expect.stringContaining('127.0.0.1 answers and takes email without a login.'),
  })
  expect(await bySmtp('smtp://127.0.0.1:1')).toEqual({
    ok: false,
    said: expect.stringContaining('can’t be reached'),
  })
})

test('what waits is counted, with what keeps it', async () => {
  const { id: campaignId } = await putCampaign()
  const at = new Date()
  const ago = (minutes: number) => new Date(at.getTime() - minutes * 60_000)
  await putMail({ campaignId, createdAt: ago(12) })
  await putMail({ campaignId, createdAt: ago(2) })
  const said = async () => (await checkMail(at)).said.split('\n')[1]
  expect(await said()).toContain(
    'waiting to leave: 2, the oldest for 12 min. None was tried: is the worker running?',
  )
  await sql()`update outbox set last_fault = 'resend-403', attempts = 1`
  await pauseMail(60)
  expect(await said()).toMatch(/One was tried and failed: resend-403. The next attempt is at \d{4}-/)
})
