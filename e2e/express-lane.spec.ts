import type { ChildProcess } from 'node:child_process'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { request } from 'undici'
import { closeDatabase, sql } from '@/db/client'
import { endChild, forkChild, root } from '@/local/child'
import { environmentOfChild } from '@/local/settings'
import { makeOpenCampaign } from './campaign'
import { type Asked, HOUR, laneCorpus } from './lane-corpus'
import { fromSomewhere } from './sender'
import { site } from './site'

// The front door calls some handlers itself; with EXPRESS_LANE=off Next does. Whoever asks must not be able to tell which.

const slug = `express-lane-${process.pid}`
const OFF = 13_520
let edition: string
let off: ChildProcess

test.beforeAll(async () => {
  edition = await makeOpenCampaign(slug)
  // What the worker would have written at that hour.
  await sql()`
    insert into count_history (campaign_id, at, people, unlisted, organizations, countries)
    select id, ${HOUR}::timestamptz, 700, 107, 112, 37 from campaigns where slug = ${slug}`
  await sql()`insert into count_hours (at) values (${HOUR}::timestamptz) on conflict do nothing`
  await closeDatabase()
  const given = { ...site().environment, EXPRESS_LANE: 'off', PORT: String(OFF), LISTEN_HOST: '127.0.0.1' }
  off = forkChild(`${root}/server.ts`, { environment: environmentOfChild(given) })
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${OFF}/api/ready`).then(
          ({ ok }) => ok,
          () => false,
        ),
      {
        timeout: 30_000,
      },
    )
    .toBe(true)
})
test.afterAll(() => endChild(off))

/** What differs from one answer to the next, whoever gives it: a new token, the moment, and how the bytes are framed. */
const FRAMING = [
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'content-encoding',
]
const TOKEN = /(?<![\w-])[\w-]{43}(?![\w-])/g
/** A page that is shown again is made by Next either way: React sends its data in pieces, in the order in which they are ready. */
const SCRIPTS = /<script[^>]*>[^]*?<\/script>| 'sha256-[^']*'/g
const without = (text: string) => text.replaceAll(SCRIPTS, '').replaceAll(TOKEN, '{token}')

async function ask(origin: string, { method, path, headers = {}, body }: Asked) {
  const told = { ...fromSomewhere(), ...headers }
  const answer = await request(origin + path, { method, headers: told, body })
  const bytes = Buffer.from(await answer.body.arrayBuffer())
  const zipped = answer.headers['content-encoding'] === 'gzip' && bytes.length > 0
  const text = (zipped ? gunzipSync(bytes) : bytes).toString('utf8')
  const kept = Object.entries(answer.headers).filter(([name]) => !FRAMING.includes(name))
  return {
    status: answer.statusCode,
    headers: kept.map(([name, value]) => `${name}: ${without(String(value))}`).toSorted(),
    text: without(text).split(/(?<=>)/),
  }
}

for (const [what, asked] of Object.entries(laneCorpus(slug, '', ''))) {
  test(`the express lane and Next answer the same to ${what}`, async () => {
    // The hash is known only now.
    const current = laneCorpus(slug, edition, site().url)[what] ?? []
    expect(current).toHaveLength(asked.length)
    for (const one of current) {
      const [own, next] = [await ask(site().url, one), await ask(`http://127.0.0.1:${OFF}`, one)]
      expect.soft({ ...one, ...own }).toEqual({ ...one, ...next })
    }
  })
}
