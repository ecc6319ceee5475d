import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { sendSignature } from './send'

let server: Server | undefined
afterEach(() => void server?.close())

async function ask(status: number, body: unknown, headers: Record<string, string> = {}) {
  server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status, headers).end(JSON.stringify(body)))
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return sendSignature(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    name: 'Invented Person',
  })
}

test('an accepted signature goes on to the next page of this site', async () => {
  expect(await ask(202, { next: '/submitted/abc' })).toEqual({ kind: 'accepted', next: '/submitted/abc' })
})

test('a next page elsewhere is not followed', async () => {
  expect((await ask(202, { next: '//example.net/' })).kind).toBe('refused')
})

test('faults come back field by field', async () => {
  const answer = await ask(400, { error: { code: 'invalid-fields', fields: { name: 'Enter your name.' } } })
  expect(answer).toEqual({ kind: 'faults', fields: { name: 'Enter your name.' } })
})

test('a changed letter is told apart from a closed one', async () => {
  expect(await ask(409, { error: { code: 'edition-changed' } })).toMatchObject({ reason: 'edition-changed' })
  expect(await ask(409, { error: { code: 'campaign-not-open' } })).toMatchObject({ reason: 'closed' })
})

test('too many requests say when to try again', async () => {
  const answer = await ask(429, {}, { 'retry-after': '600' })
  expect(answer).toMatchObject({ kind: 'refused', reason: 'too-many' })
  const wait = answer.kind === 'refused' ? answer.retryAt!.getTime() - Date.now() : 0
  expect(wait).toBeGreaterThan(590_000)
})

test('an answer that is no JSON, and no answer at all, are sentences too', async () => {
  expect(await ask(502, '<html>')).toMatchObject({ kind: 'refused', reason: 'unavailable' })
  expect(await sendSignature('http://127.0.0.1:1/', {})).toMatchObject({ kind: 'refused', reason: 'network' })
})
