import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDoor, readAll, sessionOf } from '@/testing/door'

let door: Awaited<ReturnType<typeof openTestDoor>>
/** Requests that are held, by the number that they say: they don't arrive in the order in which they were sent. */
const waiting = new Map<string, () => void>()
beforeAll(async () => {
  door = await openTestDoor(async (request, response) => {
    const body = await readAll(request)
    const number = request.headers['x-hold']
    if (number) await new Promise<void>((go) => waiting.set(String(number), go))
    const tooLarge = request.headers['x-undersigned-too-large'] ?? null
    response.setHeader('content-type', 'application/json')
    const before = request.headers['x-undersigned-fields']?.toString()
    const fields =
      before && Object.fromEntries(new URLSearchParams(Buffer.from(before, 'base64url').toString()))
    const told = before === 'too-long' ? { told: before } : {}
    const small = request.headers['content-type']?.includes('urlencoded') ? { body: body.toString() } : {}
    response.end(
      JSON.stringify({ length: body.length, tooLarge, ...told, ...(fields ? { fields } : {}), ...small }),
    )
  })
})
afterAll(() => door.close())

const release = (number: number) => waiting.get(String(number))!()
const releaseAll = () => {
  for (const go of waiting.values()) go()
  waiting.clear()
}

const PATH = '/desk/campaigns/x/imports/new/upload'
const MB = 'a'.repeat(1024 * 1024)
const cookie = `theme=dark; __Host-${sessionOf('x')}`
const post = (path: string, megabytes: number, headers: Record<string, string> = {}) =>
  door.ask(path, {
    method: 'POST',
    headers: { origin: door.origin, 'content-type': 'text/csv', cookie, ...headers },
    chunks: Array.from({ length: megabytes }, () => MB),
  })

test('a file of 10 MB is taken where files are uploaded, and nowhere else', async () => {
  expect(JSON.parse((await post(PATH, 10)).text)).toEqual({ length: 10 * 1024 * 1024, tooLarge: null })
  expect(JSON.parse((await post(`/fr${PATH}`, 10)).text)).toMatchObject({ tooLarge: null })
  expect((await post('/desk/campaigns/x/imports/new', 3)).status).toBe(413)
  expect((await post('/desk/campaigns/x/imports/new/upload/more', 3)).status).toBe(413)
})

test('of a larger one the handler hears that it is too large, and the sender gets its answer', async () => {
  const told = JSON.stringify({ length: 0, tooLarge: '1' })
  expect((await post(PATH, 40)).text).toBe(told)
  expect((await post(PATH, 40, { 'content-length': String(40 * 1024 * 1024) })).text).toBe(told)
  const forged = await post(PATH, 1, { 'x-undersigned-too-large': '1' })
  expect(JSON.parse(forged.text)).toEqual({ length: 1024 * 1024, tooLarge: null })
})

test('only a few files are taken at once, and one of an organizer', async () => {
  const from = (number: number) => ({ 'x-hold': String(number), cookie: sessionOf(`organizer${number}`) })
  const held = [1, 2, 3, 4, 5, 6].map((number) => post(PATH, 1, from(number)))
  await expect.poll(() => waiting.size).toBe(6)
  const refused = await post(PATH, 1)
  expect([refused.status, refused.headers['retry-after']]).toEqual([503, '30'])
  release(1)
  await held[0]
  expect((await post(PATH, 1, from(2))).status).toBe(503)
  expect((await post(PATH, 1, { cookie: sessionOf('organizer7') })).status).toBe(200)
  releaseAll()
  expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  expect((await post(PATH, 1)).status).toBe(200)
})

test('of somebody without a session no file is read at all', async () => {
  expect(JSON.parse((await post(PATH, 10, { cookie: 'theme=dark' })).text)).toMatchObject({ length: 0 })
})

const form = (...parts: [name: string, value: string, file?: string][]) => ({
  headers: { 'content-type': 'multipart/form-data; boundary=b' },
  body:
    parts
      .map(([name, value, file]) => {
        const named = file === undefined ? '' : `; filename="${file}"`
        return `--b\r\nContent-Disposition: form-data; name="${name}"${named}\r\n\r\n${value}\r\n`
      })
      .join('') + '--b--\r\n',
})

test('behind a mailed link a picture of 2 MB is taken, from whom the link is known alone', async () => {
  const to = (token: string, megabytes: number) => post(`/signature/${token}/logo`, megabytes, { cookie: '' })
  expect(JSON.parse((await to('known1', 2)).text)).toEqual({ length: 2 * 1024 * 1024, tooLarge: null })
  expect(JSON.parse((await to('unknown', 1)).text)).toMatchObject({ length: 0 })
  expect(JSON.parse((await to('known1', 3)).text)).toEqual({ length: 0, tooLarge: '1' })
  expect(JSON.parse((await post(`/desk/campaigns/x/signatures/1/logo`, 2)).text)).toMatchObject({
    tooLarge: null,
  })
})

test('a handler hears of the fields before a file, and of all of them when no file was chosen', async () => {
  const ask = async (asked: ReturnType<typeof form>) => {
    const headers = { origin: door.origin, ...asked.headers }
    const path = '/signature/known1/logo'
    return JSON.parse((await door.ask(path, { method: 'POST', headers, chunks: [asked.body] })).text)
  }
  const told = await ask(form(['alt', 'Eine Brücke & 50 %'], ['logo', 'bytes', 'a.png'], ['after', '1']))
  expect(told).toMatchObject({ length: 5, fields: { alt: 'Eine Brücke & 50 %' } })
  // What is too long to be handed on is said to be, and no field passes for an empty one.
  const long = await ask(form(['alt', 'x'.repeat(9_000)], ['logo', 'bytes', 'a.png']))
  expect(long).toMatchObject({ length: 5, told: 'too-long' })
  expect(await ask(form(['alt', 'only words'], ['logo', '', '']))).toMatchObject({ body: 'alt=only words' })
})

test('people behind links take no place of an organizer, and one link takes one', async () => {
  const to = (link: number) =>
    post(`/deliveries/known${link}/file`, 1, {
      'x-hold': String(link),
      'content-type': 'application/pdf',
      cookie: '',
    })
  const held = [1, 2, 3, 4, 5, 6].map(to)
  await expect.poll(() => waiting.size).toBe(6)
  expect((await to(7)).status).toBe(503)
  expect((await post(PATH, 1)).status).toBe(200)
  release(1)
  await held[0]
  expect((await to(2)).status).toBe(503)
  releaseAll()
  expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
})

test('a file that hardly arrives gives its place up, one that arrives steadily keeps it', async () => {
  const hasty = await openTestDoor(
    async (request, response) => {
      response.end(String((await readAll(request)).length))
    },
    { bodyMilliseconds: 5_000 },
  )
  const send = (bytes: number) =>
    new Promise<number>((resolve, reject) => {
      const headers = { origin: hasty.origin, 'content-type': 'application/pdf', 'content-length': MB.length }
      const sending = request({ port: hasty.port, path: '/deliveries/known/file', method: 'POST', headers })
      let sent = 0
      const pace = setInterval(() => {
        if (sent < MB.length) sending.write(MB.slice(0, Math.min(bytes, MB.length - sent)))
        else sending.end()
        sent += bytes
      }, 100)
      sending.once('response', (answer) => {
        clearInterval(pace)
        resolve(answer.resume().statusCode ?? 0)
      })
      sending.once('error', reject)
    })
  const started = Date.now()
  expect(await send(1024)).toBe(408)
  expect(Date.now() - started).toBeLessThan(3_000)
  expect(await send(64 * 1024)).toBe(200)
  await hasty.close()
})
