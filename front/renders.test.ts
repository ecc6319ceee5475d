import type { ServerResponse } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { Renders } from '@/front/renders'
import { openTestDoor, sessionOf, showPage } from '@/testing/door'

// How many pages are made at once, and who gets one when there are too many.

type Door = Awaited<ReturnType<typeof openTestDoor>>
let door: Door | undefined
afterEach(async () => door?.close())

const few = { atOnce: 2, waiting: 3 }
const limits = { shared: few, asked: few, own: few, link: few }

/** A door before pages that are finished when they are let go, and what is being made behind it. */
async function openSlowDoor(patience = 10_000) {
  const making = new Map<string, ServerResponse>()
  let most = 0
  const made = (path: string) => {
    const response = making.get(path)
    making.delete(path)
    if (response) showPage(response, `<html><head></head>${path}</html>`)
  }
  let held = true
  const release = () => {
    held = false
    for (const path of making.keys()) made(path)
  }
  door = await openTestDoor(
    (request, response) => {
      const path = `${request.url}${request.headers.cookie ? ' of one' : ''}`
      making.set(path, response)
      most = Math.max(most, making.size)
      if (!held) made(path)
    },
    { renders: new Renders(limits, patience) },
  )
  return { ask: door.ask, making, made, release, most: () => most }
}

const statuses = async (answers: Promise<{ status: number }>[]) =>
  (await Promise.all(answers)).map(({ status }) => status)

test('few pages are made at once, few wait, and the rest are told when to come back', async () => {
  const { ask, release, making, most } = await openSlowDoor()
  const paths = Array.from({ length: 8 }, (_, index) => `/campaigns/x/signatories?q=${index}`)
  const answers = paths.map((path) => ask(path))
  await vi.waitFor(() => expect(making.size).toBe(2), 10_000)
  let over = 0
  for (const answer of answers) void answer.then(() => (over += 1))
  await vi.waitFor(() => expect(over).toBe(3), 10_000)
  const refused = await Promise.race(answers)
  expect([refused.status, refused.headers['retry-after'], refused.headers['cache-control']]).toEqual([
    ...[503, '5', 'no-store'],
  ])
  expect(refused.text).toContain('try again in a few seconds')
  release()
  expect((await statuses(answers)).toSorted()).toEqual([200, 200, 200, 200, 200, 503, 503, 503])
  expect(most()).toBe(2)
})

test('nobody waits for longer than a few seconds, and whoever leaves does not wait', async () => {
  const { ask, making } = await openSlowDoor(300)
  const held = [ask('/desk?1'), ask('/desk?2')]
  await vi.waitFor(() => expect(making.size).toBe(2), 10_000)
  expect((await ask('/desk?3')).status).toBe(503)
  for (const [path, response] of making) showPage(response, path)
  expect(await statuses(held)).toEqual([200, 200])
})

test('neither organizers nor those who try addresses out keep readers from a page that is known', async () => {
  const { ask, making, made, release } = await openSlowDoor()
  const first = ask('/campaigns/x')
  await vi.waitFor(() => expect(making.size).toBe(1), 10_000)
  made('/campaigns/x')
  expect((await first).status).toBe(200)
  const cookie = { cookie: `a=b; ${sessionOf('a')}` }
  const crowd = Array.from({ length: 9 }, (_, index) => [
    ask(`/desk/${index}`),
    ask('/campaigns/x', { headers: cookie }),
    ask(`/campaigns/unknown-${index}`),
    ask(`/unknown-${index}`),
    ask(`/campaigns/x/signatories?q=${index}`),
  ]).flat()
  await vi.waitFor(() => expect(making.size).toBeGreaterThanOrEqual(3), 10_000)
  // While it is kept, and afterwards, when it is made anew.
  for (const path of ['/campaigns/x?via=a', '/campaigns/x?via=b']) {
    const again = ask(path)
    const timer = setInterval(() => made('/campaigns/x'), 20)
    expect((await again).status).toBe(200)
    clearInterval(timer)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
  }
  release()
  await Promise.all(crowd)
})

test('those who read a link that was passed on keep no one from a desk or from confirming, nor anybody from the link', async () => {
  const { ask, making, made, release } = await openSlowDoor()
  const paths = ['/preview/a', '/fr/preview/a', '/preview/a/embed', '/de/private/b', '/preview/c']
  const cookie = { cookie: `a=b; ${sessionOf('a')}` }
  const crowd = [...paths.map((path) => ask(path)), ask('/preview/a', { headers: cookie })]
  await vi.waitFor(() => expect(making.size).toBe(2), 10_000)
  for (const path of ['/desk', '/confirm/a']) {
    const answer = ask(path)
    await vi.waitFor(() => expect(making.has(path)).toBe(true), 10_000)
    made(path)
    expect((await answer).status).toBe(200)
  }
  const desks = [ask('/desk/1'), ask('/desk/2')]
  await vi.waitFor(() => expect(making.size).toBe(4), 10_000)
  release()
  expect((await statuses(crowd)).toSorted()).toEqual([200, 200, 200, 200, 200, 503])
  expect(await statuses(desks)).toEqual([200, 200])
})

test('where all places are taken, one who took many gives one back to another', async () => {
  const renders = new Renders(limits, 10_000)
  const release: (() => void)[] = []
  const work = () => new Promise<string>((resolve) => release.push(() => resolve('made')))
  const ask = (sender: string) => renders.inTurn('asked', { sender }, work)
  const greedy = Array.from({ length: 5 }, () => ask('192.0.2.1'))
  expect(await ask('192.0.2.1')).toBe('busy')
  const other = ask('192.0.2.2')
  expect(await greedy[4]).toBe('busy')
  for (let index = 0; index < 5; index += 1) {
    await vi.waitFor(() => expect(release.length).toBeGreaterThan(index), 10_000)
    release[index]!()
  }
  expect(await other).toBe('made')
  expect(await Promise.all(greedy.slice(0, 4))).toEqual(Array.from({ length: 4 }, () => 'made'))
})

test('a render that fails gives its turn on', async () => {
  const renders = new Renders({ ...limits, own: { atOnce: 1, waiting: 1 } })
  const fail = () => Promise.reject(new Error('away'))
  await expect(renders.inTurn('own', { sender: '' }, fail)).rejects.toThrow('away')
  expect(await renders.inTurn('own', { sender: '' }, async () => 'made')).toBe('made')
})

test('of those who wait for a picture, one who asks for many does not come before one who asks for one', async () => {
  const renders = new Renders({ picture: { atOnce: 2, waiting: 30 } }, 10_000)
  const drawn: string[] = []
  const release: (() => void)[] = []
  const ask = (sender: string) =>
    renders.inTurn('picture', { sender }, () => {
      drawn.push(sender)
      return new Promise<string>((resolve) => release.push(() => resolve('drawn')))
    })
  const many = Array.from({ length: 24 }, () => ask('192.0.2.1'))
  const one = ask('192.0.2.2')
  await vi.waitFor(() => expect(drawn).toHaveLength(2))
  release[0]!()
  await vi.waitFor(() => expect(drawn).toEqual(['192.0.2.1', '192.0.2.1', '192.0.2.2']))
  for (let index = 1; index < 25; index += 1) {
    await vi.waitFor(() => expect(release.length).toBeGreaterThan(index), 10_000)
    release[index]!()
  }
  expect(await one).toBe('drawn')
  expect(new Set(await Promise.all(many))).toEqual(new Set(['drawn']))
})
