import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFields } from '@/app/parts/form-fields'
import { Budget } from '@/front/budget'
import { openTestDoor, readAll, readOrganizer, sessionOf } from '@/testing/door'

type Door = Awaited<ReturnType<typeof openTestDoor>>
let door: Door
let asked = 0
beforeAll(async () => {
  door = await openTestDoor(
    async (request, response) => {
      const type = request.headers['content-type'] ?? null
      const file = request.headers['x-undersigned-file'] ?? null
      if (request.headers['x-early']) {
        request.destroy()
        response.end('early')
        return
      }
      if (request.headers['x-unread']) return void response.end('unread')
      const text = await readAll(request).catch(() => 'broken')
      response.setHeader('content-type', 'application/json')
      if (text === 'broken') response.setHeader('x-undersigned-render', '/desk')
      const fields = type?.includes('urlencoded') ? readFields(Buffer.from(text)) : null
      response.end(JSON.stringify({ type, file, fields, length: Buffer.byteLength(text) }))
    },
    {
      bodyMilliseconds: 3_000,
      organizerOf: async (headers) => {
        asked += 1
        return readOrganizer(headers)
      },
      budget: new Budget({ all: 3 * 1024 * 1024, forSmall: 1024 * 1024 }),
    },
  )
})
afterAll(() => door.close())

const UPLOAD = '/desk/campaigns/x/imports/new/upload'
const type = 'multipart/form-data; boundary=b'
const cookie = sessionOf('known')
const part = (name: string, value: string, file?: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"\r\nContent-Type: text/csv`}\r\n\r\n${value}\r\n`
const form = (...parts: string[]) => `${parts.join('')}--b--\r\n`
const post = (path: string, chunks: string[], headers: Record<string, string> = {}) =>
  door.ask(path, {
    method: 'POST',
    headers: { origin: door.origin, 'content-type': type, cookie, ...headers },
    chunks,
  })

test('a multipart form reaches its handler as an ordinary one, without its files, whatever signs it holds', async () => {
  const values = ['a&b=c+d%20é', '本 \r\n line', '', '+%+', '%zz']
  const parts = values.map((value, index) => part(`ü${index}`, value))
  const { text } = await post('/campaigns/x/sign', [form(...parts, part('file', 'x'.repeat(5000), 'a.txt'))])
  const { type: told, fields } = JSON.parse(text)
  expect(told).toBe('application/x-www-form-urlencoded')
  expect(fields).toEqual(values.map((value, index) => [`ü${index}`, value]))
})

test('an upload reaches its handler as the bytes of the file, with its field and name', async () => {
  const bytes = 'name,country\r\n'.repeat(50_000)
  const { text } = await post(UPLOAD, [form(part('note', 'x'), part('file', bytes, 'Liste “ü”.csv'))])
  const told = JSON.parse(text)
  expect(told).toMatchObject({ type: 'application/octet-stream', length: bytes.length })
  expect(Object.fromEntries(new URLSearchParams(told.file))).toEqual({ field: 'file', name: 'Liste “ü”.csv' })
  const none = JSON.parse((await post(UPLOAD, [form(part('file', '', ''))])).text)
  expect(none).toMatchObject({ type: 'application/x-www-form-urlencoded', file: null, length: 0 })
  const forged = await post(UPLOAD, [form(part('note', 'x'))], { 'x-undersigned-file': 'field=file' })
  expect(JSON.parse(forged.text).file).toBeNull()
})

test('a handler that stops reading keeps nobody sending', async () => {
  const file = form(part('file', 'a,b\n'.repeat(1_000_000), 'a.csv'))
  expect((await post(UPLOAD, [file], { 'x-early': '1' })).text).toBe('early')
})

test('a file that its handler refuses unread keeps no place, however slowly the rest of it comes', async () => {
  const unread = { 'x-unread': '1' }
  const whole = form(part('file', 'x'.repeat(700_000), 'list.csv'))
  for (let times = 0; times < 7; times += 1) expect((await post(UPLOAD, [whole], unread)).text).toBe('unread')
  const slow = Array.from({ length: 3 }, () => {
    const socket = connect(door.port, '127.0.0.1')
    const head = `POST ${UPLOAD} HTTP/1.1\r\nHost: x\r\nOrigin: ${door.origin}\r\nCookie: ${cookie}\r\nContent-Type: ${type}\r\nX-Unread: 1\r\nContent-Length: ${whole.length}\r\n\r\n` // prettier-ignore
    socket.write(head + whole.slice(0, 200_000))
    return new Promise<{ socket: typeof socket; answer: string }>((resolve) =>
      socket.once('data', (answer) => resolve({ socket, answer: String(answer) })),
    )
  })
  for (const { answer } of await Promise.all(slow)) expect(answer).toContain('unread')
  expect((await post(UPLOAD, [form(part('file', 'y', 'list.csv'))])).status).toBe(200)
  for (const { socket } of await Promise.all(slow)) socket.destroy()
})

test('a form that is cut, has too many parts or no boundary is refused with a sentence, an upload too', async () => {
  const whole = form(part('file', 'a,b\n'.repeat(30_000), 'a.csv'))
  const many = form(...Array.from({ length: 1_001 }, (_, index) => part(`f${index}`, 'a')))
  for (const path of ['/desk/letters', UPLOAD])
    for (const [body, headers] of [
      [whole.slice(0, -40), {}],
      [whole.slice(0, 30), {}],
      ['', {}],
      [many, {}],
      [whole, { 'content-type': 'multipart/form-data' }],
      [whole, { 'content-type': 'multipart/mixed; boundary=b' }],
    ] as const) {
      const answer = await post(path, [body], headers)
      expect([path, body.length, answer.status]).toEqual([path, body.length, 400])
      expect(answer.text).toContain('arrive in full')
    }
})

test('ten thousand bytes of nonsense in the place of a form are never a fault', async () => {
  const whole = form(part('a', 'b'.repeat(300)), part('file', 'c'.repeat(300), 'c.csv'))
  const strange = ['\r\n', '--b', '--', '"', ';', '\0', 'filename=', 'Content-', ':', '\r', 'é']
  for (let round = 0; round < 400; round += 1) {
    const characters = [...whole]
    for (let change = 0; change <= round % 7; change += 1) {
      const at = Math.floor(Math.random() * characters.length)
      characters.splice(at, Math.floor(Math.random() * 60), strange[Math.floor(Math.random() * 11)]!)
    }
    const answer = await post(round % 2 === 0 ? '/campaigns/x/sign' : UPLOAD, [characters.join('')])
    expect([200, 400]).toContain(answer.status)
  }
})

test('more than an ordinary form is taken of organizers alone, and nothing small is looked up', async () => {
  const large = part('text', 'a'.repeat(100_000))
  const forged = { cookie: sessionOf('forged') }
  asked = 0
  for (const headers of [{}, forged])
    expect((await post('/desk/x', [form(part('a', 'b'))], headers)).status).toBe(200)
  expect(asked).toBe(0)
  expect((await post('/desk/x', [form(large)])).status).toBe(200)
  const refused = await post('/desk/x', [form(large)], forged)
  expect([refused.status, refused.text.includes('reload this page')]).toEqual([403, true])
  const told = { ...forged, 'content-length': String(form(large).length) }
  expect((await post('/desk/x', [form(large)], told)).status).toBe(403)
  expect(JSON.parse((await post(UPLOAD, [form(large)], forged)).text)).toMatchObject({ length: 0 })
})

test('sockets with a session’s name but none behind it shut nobody out', async () => {
  const sockets = Array.from({ length: 20 }, () => hold(UPLOAD, 'forged', 'abc', 1_000_000))
  await Promise.all(sockets.map(({ open }) => open))
  expect((await post(UPLOAD, [form(part('file', 'a,b', 'a.csv'))])).status).toBe(200)
  for (const { close } of sockets) close()
})

test('over the bytes that are held at once a large form is refused, a small one passes', async () => {
  const held = ['known1', 'known2', 'known3'].map((who) =>
    hold('/desk/x', who, 'a'.repeat(600_000), 1_000_000),
  )
  await Promise.all(held.map(({ open }) => open))
  await expect
    .poll(async () => {
      const { status, headers } = await post('/desk/x', ['a'.repeat(900_000)], {
        'content-type': 'text/plain',
      })
      return [status, headers['retry-after']]
    })
    .toEqual([503, '30'])
  expect((await post('/campaigns/x/sign', [form(part('name', 'Ada'))])).status).toBe(200)
  for (const { close } of held) close()
  await expect
    .poll(async () => (await post('/desk/x', ['a'.repeat(900_000)], { 'content-type': 'text/plain' })).status)
    .toBe(200)
})

/** Sends a part of a body and holds the rest back. */
function hold(path: string, session: string, sent: string, length: number) {
  const socket = connect(door.port, '127.0.0.1')
  const head =
    `POST ${path} HTTP/1.1\r\nHost: x\r\nOrigin: ${door.origin}\r\nCookie: ${sessionOf(session)}\r\n` +
    `Content-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n`
  socket.on('error', () => {})
  const open = new Promise<void>((resolve) => void socket.write(head + sent, () => resolve()))
  return { open, close: () => void socket.destroy() }
}

test('while 10 MB are parsed, or 2 MB of the smallest parts, others have their turn', async () => {
  const bodies: [string, string[]][] = [
    [UPLOAD, [form(part('file', '\r\n--a,b'.repeat(1_200_000), 'a.csv'))]],
    ['/desk/x', [form(part('text', '%&'.repeat(950_000)))]],
    ['/desk/x', Array.from({ length: 30_000 }, (_, index) => part(`f${index}`, 'a'))],
  ]
  for (const [path, chunks] of bodies) {
    const body = chunks.join('')
    const watch = watchTurns()
    await post(path, [body])
    expect([body.slice(60, 80), watch.longest() < 50]).toEqual([body.slice(60, 80), true])
  }
})

/** The longest turn of the loop, in milliseconds of work: a busy machine stops the whole process at times. */
function watchTurns() {
  let [before, longest, over] = [process.cpuUsage(), 0, false]
  const turn = () => {
    const { user, system } = process.cpuUsage(before)
    longest = Math.max(longest, (user + system) / 1e3)
    before = process.cpuUsage()
    if (!over) setImmediate(turn)
  }
  setImmediate(turn)
  return { longest: () => ((over = true), longest) }
}
