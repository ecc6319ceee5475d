import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { Renders } from '@/front/renders'
import { openTestDoor, sessionOf, showPage } from '@/testing/door'

// Clients that ask for something large and take nothing of it: nobody else may notice.

type Door = Awaited<ReturnType<typeof openTestDoor>>
let door: Door | undefined
const readers: Socket[] = []
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.destroy()
  await door?.close()
})

const MB = 1024 * 1024
const RECEIPT = '/campaigns/x/deliveries/1/receipts/1'
const LETTER = '/campaigns/x/deliveries/1/files/letter.html'

/** Asks and reads nothing. */
function stall(path: string, headers = ''): Socket {
  const reader = connect({ port: door!.port, host: '127.0.0.1' }).on('error', () => {})
  reader.pause().write(`GET ${path} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`)
  readers.push(reader)
  return reader
}

/** Writes as many bytes as wanted, at the client's pace. */
async function writeLarge(response: ServerResponse, size: number, onPart = () => {}): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html', etag: '"hash"', 'cache-control': 's-maxage=1' })
  const left = once(response, 'close')
  for (let sent = 0; sent < size && !response.destroyed; sent += MB) {
    onPart()
    if (!response.write(Buffer.alloc(MB, 'x'))) await Promise.race([once(response, 'drain'), left])
  }
  response.end()
}

test('whoever does not read a file keeps nobody from the pages of their own', async () => {
  let asked = 0
  const limits = { own: { atOnce: 2, waiting: 2 }, picture: { atOnce: 2, waiting: 2 } }
  door = await openTestDoor(
    (request, response) => {
      if (request.url === '/desk') return showPage(response, 'desk')
      asked += 1
      return writeLarge(response, 14 * MB)
    },
    { renders: new Renders(limits, 500) },
  )
  const session = `Cookie: ${sessionOf('a')}\r\n`
  for (const path of [RECEIPT, '/desk/campaigns/x/deliveries/1/receipts/1/file']) {
    stall(path)
    stall(path, session)
  }
  await vi.waitFor(() => expect(asked).toBe(4))
  expect((await door.ask('/desk')).status).toBe(200)
  // A turn of a picture or a page covers what we do, and not what the client does.
  for (const path of ['/campaigns/x/picture.png', '/campaigns/x/counts/2026-02-03T14:00Z.png']) {
    stall(path)
    stall(path)
  }
  await vi.waitFor(() => expect(asked).toBe(8))
  stall('/campaigns/x/picture.png')
  await vi.waitFor(() => expect(asked).toBe(9))
})

test('a page that is not read gives its turn back when it is handed on', async () => {
  const render = (_: unknown, response: ServerResponse) => showPage(response, 'x'.repeat(14 * MB))
  door = await openTestDoor(render, { renders: new Renders({ own: { atOnce: 1, waiting: 1 } }, 500) })
  stall('/desk')
  await vi.waitFor(async () => expect((await door!.ask('/desk')).status).toBe(200))
})

test('a file goes through in parts though it is a page, with its name in caches; a few for one, and not many for all', async () => {
  let [begun, parts] = [0, 0]
  const file = { atOnce: 8, waiting: 2, ofOne: 3 }
  const send = (response: ServerResponse) => {
    begun += 1
    return writeLarge(response, 14 * MB, () => (parts += 1))
  }
  door = await openTestDoor((_, response) => send(response), { renders: new Renders({ file }, 300) })
  const from = (sender: number) => ({ 'x-forwarded-for': `192.0.2.${sender}` })
  const whole = await door.ask(LETTER)
  expect([whole.bytes.length, whole.headers.etag, whole.headers['cache-control']]).toEqual([
    ...[14 * MB, '"hash"', 's-maxage=1'],
  ])
  begun = parts = 0
  for (let index = 0; index < 20; index += 1) stall(LETTER, 'X-Forwarded-For: 192.0.2.1\r\n')
  await vi.waitFor(() => expect(begun).toBe(3))
  const refused = await door.ask(LETTER, { headers: from(1) })
  expect([refused.status, refused.headers['retry-after']]).toEqual([503, '30'])
  expect((await door.ask(LETTER, { headers: from(2) })).bytes.length).toBe(14 * MB)
  // Of three that are not read some megabytes are in the sockets, and a few in memory.
  expect(parts).toBeLessThan(3 * 10 + 14)
  for (let index = 0; index < 10; index += 1) stall(LETTER, 'X-Forwarded-For: 192.0.2.3\r\n')
  await vi.waitFor(async () => expect((await door!.ask(LETTER, { headers: from(3) })).status).toBe(503))
  // Those who hold some leave the last ones to those who hold none.
  expect((await door.ask(LETTER, { headers: from(4) })).status).toBe(200)
  for (const reader of readers.splice(0)) reader.destroy()
  await vi.waitFor(async () => expect((await door!.ask(LETTER, { headers: from(1) })).status).toBe(200))
})

test('who takes no byte for a while is cut off, whatever the answer; who reads slowly is not', async () => {
  let cut = 0
  door = await openTestDoor(
    (_, response) => {
      response.once('close', () => (cut += 1))
      return writeLarge(response, 14 * MB)
    },
    { stalled: 400 },
  )
  const paths = ['/campaigns/x', '/desk', RECEIPT, LETTER, '/campaigns/x/picture.png']
  const closed = paths.map((path) => {
    const reader = stall(path)
    return new Promise((resolve) => reader.once('close', resolve))
  })
  const slow = stall(LETTER)
  let taken = 0
  slow.resume().on('data', (bytes: Buffer) => {
    taken += bytes.length
    slow.pause()
    setTimeout(() => slow.resume(), 8)
  })
  await vi.waitFor(() => expect(taken).toBeGreaterThan(14 * MB), { timeout: 45_000 })
  for (const reader of readers) reader.resume()
  await Promise.all(closed)
  expect(cut).toBeGreaterThanOrEqual(paths.length)
})

test('an answer that is thought about is waited for longer than a client that does not read', async () => {
  door = await openTestDoor(
    (_, response) => void setTimeout(() => showPage(response, 'thought about'), 700),
    { stalled: 300 },
  )
  expect((await door.ask('/desk')).text).toBe('thought about')
})
