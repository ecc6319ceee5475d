import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ResendStandIn, startResendStandIn } from './resend-stand-in'

const mail = { from: 'Letters <letters@example.org>', to: ['a@example.org'], subject: 'Hello', text: 'Text' }
let standIn: ResendStandIn

beforeEach(async () => {
  standIn = await startResendStandIn({ requestsPerSecond: 1000 })
})
afterEach(() => standIn.close())

async function post(body: unknown, headers: Record<string, string> = {}, path = '/emails') {
  const response = await fetch(standIn.url + path, {
    method: 'POST',
    headers: { authorization: 'Bearer re_test', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as { id?: string; name?: string; data?: { id: string }[] }
  return { status: response.status, headers: response.headers, ...answer }
}

test('takes a mail and keeps it', async () => {
  expect(await post(mail)).toMatchObject({ status: 200, id: expect.any(String) })
  expect(standIn.mails).toMatchObject([{ subject: 'Hello', to: ['a@example.org'] }])
})

test.each([
  ['a sender that is no address', { from: 'letters' }, 422, 'invalid_from_address'],
  ['no sender', { from: undefined }, 422, 'missing_required_field'],
  ['no words', { text: undefined }, 422, 'missing_required_field'],
  [
    '51 recipients',
    { to: Array.from({ length: 51 }, (_, i) => `a${i}@example.org`) },
    422,
    'validation_error',
  ],
  ['a line break in the subject', { subject: 'Hello\r\nBcc: b@example.org' }, 422, 'validation_error'],
  ['a line break in a header', { headers: { 'X-A': 'a\r\nb' } }, 422, 'validation_error'],
])('refuses %s', async (_case, change, status, name) => {
  expect(await post({ ...mail, ...change })).toMatchObject({ status, name })
  expect(standIn.mails).toEqual([])
})

test('refuses a request without a key, and one with a foreign key', async () => {
  expect(await post(mail, { authorization: '' })).toMatchObject({ status: 401, name: 'missing_api_key' })
  expect(await post(mail, { authorization: 'Bearer other' })).toMatchObject({
    status: 403,
    name: 'invalid_api_key',
  })
})

test('an idempotency key sends once: the same body gets the same id, another body 409', async () => {
  const key = { 'idempotency-key': 'one' }
  const first = await post(mail, key)
  expect(await post(mail, key)).toMatchObject({ status: 200, id: first.id })
  expect(await post({ ...mail, text: 'Other' }, key)).toMatchObject({
    status: 409,
    name: 'invalid_idempotent_request',
  })
  expect(await post(mail, { 'idempotency-key': 'k'.repeat(257) })).toMatchObject({ status: 400 })
  expect(standIn.mails).toHaveLength(1)
})

test('takes a batch of 100 and refuses one of 101', async () => {
  const batch = (count: number) => Array.from({ length: count }, () => mail)
  expect((await post(batch(100), {}, '/emails/batch')).data).toHaveLength(100)
  expect(await post(batch(101), {}, '/emails/batch')).toMatchObject({ status: 422 })
  expect(standIn.mails).toHaveLength(100)
})

test('answers 429 with the documented headers past the rate', async () => {
  await standIn.close()
  standIn = await startResendStandIn()
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(mail)))
  const refused = answers.filter((answer) => answer.status === 429)
  // The second may turn while they run: then two windows of five are open.
  expect(refused.length).toBeGreaterThanOrEqual(10)
  expect(refused.length).toBeLessThanOrEqual(15)
  expect(refused[0]).toMatchObject({ name: 'rate_limit_exceeded' })
  expect(refused[0]!.headers.get('retry-after')).toBe('1')
  expect(refused[0]!.headers.get('ratelimit-limit')).toBe('5')
})

test('does what it is told to: a status, a lost answer', async () => {
  standIn.troubles.push({ status: 500 }, 'lost-answer')
  expect(await post(mail)).toMatchObject({ status: 500, name: 'application_error' })
  const lost = fetch(`${standIn.url}/emails`, {
    method: 'POST',
    headers: { authorization: 'Bearer re_test' },
    body: JSON.stringify(mail),
    signal: AbortSignal.timeout(300),
  })
  await expect(lost).rejects.toThrow()
  expect(standIn.mails).toHaveLength(1)
})
