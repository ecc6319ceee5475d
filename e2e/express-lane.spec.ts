import type { ChildProcess } from 'node:child_process'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { request } from 'undici'
import { endChild, forkChild, root } from '@/local/child'
import { environmentOfChild } from '@/local/settings'
import { paths } from '@/paths'
import { makeOpenCampaign } from './campaign'
import { fromSomewhere } from './sender'
import { site } from './site'

// The front door calls some handlers itself; with EXPRESS_LANE=off Next does. Whoever asks must not be able to tell which.

const slug = `express-lane-${process.pid}`
const OFF = 13_520
let edition: string
let off: ChildProcess

test.beforeAll(async () => {
  edition = await makeOpenCampaign(slug)
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

type Asked = {
  method: 'GET' | 'HEAD' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

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

const PERSON = {
  kind: 'person',
  name: 'Invented Signer',
  country: 'PT',
  listed: 'true',
  updates: 'false',
  consent: 'true',
}
let count = 0
const signing = (more: object = {}) => ({
  ...PERSON,
  email: `lane-${count++}@example.net`,
  language: 'en',
  edition,
  ...more,
})
const api = paths.apiSignatures(slug)
const form = paths.signForm(slug)
const json = (path: string, body: unknown): Asked => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const plain = (path: string, fields: object, headers: Record<string, string> = {}): Asked => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
  body: new URLSearchParams(fields as Record<string, string>).toString(),
})
const unknown = 'A'.repeat(43)
const get = (path: string, headers: Record<string, string> = {}): Asked => ({ method: 'GET', path, headers })

const corpus = (): Record<string, Asked[]> => ({
  'a signature as JSON': [
    json(api, signing({ listed: true, updates: false, consent: true })),
    json(api, signing({ language: 'ja' })),
    json(form, signing({ language: 'fr' })),
  ],
  'one that is refused as JSON': [
    json(api, '{'),
    json(api, '[]'),
    json(api, {}),
    json(api, signing({ email: 'nobody', language: 'de' })),
    json(api, signing({ name: 'a\u202eb', language: 'ar' })),
    json(api, signing({ edition: 'f'.repeat(64) })),
    json(api, signing({ category: 'none-such' })),
    json(api, signing({ nickname: 'robot' })),
    json(paths.apiSignatures('no-such-letter'), signing()),
    json(api, 'x'.repeat(70_000)),
    { method: 'POST', path: api, headers: { 'content-type': 'text/plain' }, body: 'name=x' },
    { method: 'POST', path: api, headers: { origin: 'https://elsewhere.example' }, body: 'name=x' },
    { method: 'POST', path: api, body: '' },
  ],
  'a signature as a form': [
    plain(form, signing()),
    plain(`/de${form}`, signing({ language: 'de' }), { origin: site().url }),
    plain(api, signing({ language: 'pt' }), { referer: `${site().url}/campaigns/${slug}?via=partner` }),
  ],
  'a form shown again': [
    plain(form, signing({ email: 'nobody' })),
    plain(`/ar${form}`, signing({ name: '', language: 'ar' })),
    plain(`/ja${form}`, signing({ consent: '', language: 'ja' }), { 'accept-encoding': 'gzip' }),
    plain(form, signing({ email: 'someone@gmial.com' })),
    plain(paths.signForm('no-such-letter'), signing()),
    {
      method: 'POST',
      path: form,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: '%',
    },
  ],
  'a page behind a link': [
    plain(paths.confirm(unknown), { action: 'confirm' }),
    plain(paths.confirm('short'), { action: 'confirm' }),
    plain(`/es${paths.confirm(unknown)}`, { action: 'unheard-of', name: '<b>' }),
    plain(paths.confirm(unknown), { action: 'renew' }),
    plain(paths.submitted(unknown), { action: 'code', code: '123456' }),
    json(paths.confirm(unknown), {}),
    plain(`${paths.confirm(unknown)}/act`, { action: 'confirm' }),
  ],
  'what is read': [
    get(paths.apiCampaign(slug)),
    get(paths.apiCampaign('no-such-letter')),
    get(`${api}?limit=2&kind=person`),
    get(`${api}?limit=none&cursor=none`, { 'accept-encoding': 'gzip' }),
    { method: 'HEAD', path: api },
    get(paths.countNowJson(slug)),
    get(`/it${paths.countNowJson(slug)}`),
    get(`/xx${paths.countNowJson(slug)}`),
    get(form),
    get(`/de${form}`),
    get(paths.apiHealth()),
    get(paths.apiReady()),
    { method: 'POST', path: paths.apiReady(), headers: { origin: site().url } },
  ],
  'a file': [
    ...[paths.signatoriesCsv(slug), paths.signatoriesJson(slug), paths.signatoriesSpreadsheet(slug)],
    ...[
      `/de${paths.signatoriesSpreadsheet(slug)}`,
      paths.countsCsv(slug),
      `${paths.countsJson(slug)}?by=day`,
    ],
    ...[paths.signatoriesCsv('no-such-letter'), `${paths.signatoriesCsv(slug)}?q=%F0%9F%96%8A&kind=person`],
  ].flatMap((path) => [get(path), { method: 'HEAD' as const, path }]),
  'an address in another spelling': [
    get(`${paths.apiCampaign(slug)}/`),
    get(paths.apiCampaign(slug).replaceAll('-', '%2D')),
    get(`/api/v1//campaigns/${slug}`),
    get(`/fr/api/v1/campaigns/${slug}`),
    plain(`${form}/`, signing()),
    plain(`/campaigns/${slug}//sign`, signing()),
  ],
})

for (const [what, asked] of Object.entries(corpus())) {
  test(`the express lane and Next answer the same to ${what}`, async () => {
    // The hash is known only now.
    const current = corpus()[what] ?? []
    expect(current).toHaveLength(asked.length)
    for (const one of current) {
      const [own, next] = [await ask(site().url, one), await ask(`http://127.0.0.1:${OFF}`, one)]
      expect.soft({ ...one, ...own }).toEqual({ ...one, ...next })
    }
  })
}
