import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { PageCache } from '@/front/page-cache'

const page = (size: number) => async () => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.alloc(size, 'x'),
})

test('the oldest pages leave when the budget is used up', async () => {
  let renders = 0
  const render = (size: number) => () => {
    renders += 1
    return page(size)()
  }
  const cache = new PageCache(250, () => 0)
  for (const key of ['a', 'b', 'c']) await cache.find(key, render(100))
  await cache.find('c', render(100))
  await cache.find('b', render(100))
  expect(renders).toBe(3)
  await cache.find('a', render(100))
  expect(renders).toBe(4)
})

test('a page that is refused to everyone for its failure is rendered again by the next reader', async () => {
  const cache = new PageCache()
  await expect(cache.find('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect((await cache.find('a', page(1))).status).toBe(200)
})

test('a page that sets a cookie is not kept', async () => {
  const cache = new PageCache()
  const withCookie = async () => ({
    ...(await page(1)()),
    headers: { 'content-type': 'text/html', 'set-cookie': 'a=b' },
  })
  const first = await cache.find('a', withCookie)
  expect(await cache.find('a', withCookie)).not.toBe(first)
})

test('the budget counts every form in which a page was sent', async () => {
  let renders = 0
  const noise = randomBytes(50_000).toString('base64')
  const render = async () => {
    renders += 1
    return { ...(await page(1)()), body: Buffer.from(noise) }
  }
  const cache = new PageCache(noise.length * 3, () => 0)
  const first = await cache.find('a', render)
  await cache.find('b', render)
  await cache.find('a', render)
  expect(renders).toBe(2)
  // With its two other forms the first page takes near three times its bytes; both together are more than the budget.
  await Promise.all([first.encoded('br'), first.encoded('gzip')])
  await cache.find('b', render)
  expect(renders).toBe(2)
  await cache.find('a', render)
  expect(renders).toBe(3)
})

test('an address is known to show a page for as long as it does', async () => {
  const cache = new PageCache()
  const gone = async () => ({ ...(await page(1)()), status: 404 })
  expect(cache.isProven('a')).toBe(false)
  await cache.find('a', page(1))
  expect(cache.isProven('a')).toBe(true)
  await cache.find('b', gone)
  expect(cache.isProven('b')).toBe(false)
  for (let index = 0; index < 5_000; index += 1) await cache.find(`page-${index}`, page(1))
  expect(cache.isProven('a')).toBe(false)
})
