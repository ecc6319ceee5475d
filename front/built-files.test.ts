import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDoor } from '@/testing/door'

const script = readFileSync(
  createRequire(import.meta.url).resolve('next/dist/compiled/react/cjs/react.production.js'),
  'utf8',
)
const asked: string[] = []
let door: Awaited<ReturnType<typeof openTestDoor>>

beforeAll(async () => {
  door = await openTestDoor((request, response) => {
    asked.push(request.url!)
    const known = request.url!.endsWith('/known.js')
    response.writeHead(known ? 200 : 404, {
      'content-type': known ? 'application/javascript; charset=UTF-8' : 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    response.end(known ? script : '<!doctype html><title>Not found</title>')
  })
})
afterAll(() => door.close())

const get = (path: string, encoding: string) => door.ask(path, { headers: { 'accept-encoding': encoding } })

test('a file of the build is asked of Next once and sent in the best form each client reads', async () => {
  const path = '/_next/static/chunks/known.js'
  const answers = await Promise.all([
    get(path, 'gzip, br'),
    get(path, 'gzip, br'),
    get(path, 'gzip'),
    get(path, ''),
  ])
  const texts = [brotliDecompressSync, brotliDecompressSync, gunzipSync, (bytes: Buffer) => bytes]
  answers.forEach((answer, index) => expect(texts[index]!(answer.bytes).toString() === script).toBe(true))
  expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'br', 'gzip', undefined])
  expect(answers[0]!.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  expect(asked).toEqual([path])
  const size = () => get(path, 'br').then(({ bytes }) => bytes.length)
  await expect.poll(size).toBeLessThan(answers[0]!.bytes.length)
  expect(brotliDecompressSync((await get(path, 'br')).bytes).toString() === script).toBe(true)
  const head = await door.ask(path, { method: 'HEAD' })
  expect([head.headers['content-length'], head.text]).toEqual([String(Buffer.byteLength(script)), ''])
})

test('what is not there is not kept, and nothing but scripts and style sheets goes this way', async () => {
  asked.length = 0
  for (const path of ['/_next/static/no.js', '/_next/static/no.js', '/_next/static/known.js?x=1'])
    await get(path, 'br')
  expect(asked).toHaveLength(3)
  expect((await get('/_next/static/no.js', 'br')).status).toBe(404)
})
