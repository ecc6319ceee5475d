import { paths } from '@/paths'

// What the express lane and Next are asked, to compare their answers. `lane.test.ts` holds it to have every handler of the lane.

export type Asked = {
  method: 'GET' | 'HEAD' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

const PERSON = {
  kind: 'person',
  name: 'Invented Signer',
  country: 'PT',
  listed: 'true',
  updates: 'false',
  consent: 'true',
}
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
const get = (path: string, headers: Record<string, string> = {}): Asked => ({ method: 'GET', path, headers })
const unknown = 'A'.repeat(43)
let count = 0

/** An hour with a count, which is this letter's only one. */
export const HOUR = '2026-02-03T14:00Z'

/** What is asked of the letter `slug` on the site at `origin`, by what it is. */
export function laneCorpus(slug: string, edition: string, origin: string): Record<string, Asked[]> {
  const api = paths.apiSignatures(slug)
  const form = paths.signForm(slug)
  const signing = (more: object = {}) => ({
    ...PERSON,
    email: `lane-${count++}@example.net`,
    language: 'en',
    edition,
    ...more,
  })
  return {
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
      plain(`/de${form}`, signing({ language: 'de' }), { origin: origin }),
      plain(api, signing({ language: 'pt' }), { referer: `${origin}/campaigns/${slug}?via=partner` }),
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
      get(paths.apiDocument()),
      get(paths.apiDocument(), { 'accept-encoding': 'gzip' }),
      { method: 'HEAD', path: paths.apiDocument() },
      get(paths.apiHealth()),
      get(paths.apiReady()),
      { method: 'POST', path: paths.apiReady(), headers: { origin: origin } },
    ],
    'the number of an hour': [
      ...[HOUR, '2026-02-03T14Z', '2026-02-03T15:00+01:00', '2026-02-03T14%3A00Z', '2026-02-03T14:30Z'],
      ...['2999-01-01T00:00Z', 'yesterday', '%F0%9F%96%8A'],
    ].flatMap((moment) => {
      const path = `/campaigns/${slug}/counts/${moment}.json`
      return [get(path), get(`/de${path}`), { method: 'HEAD' as const, path }]
    }),
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
  }
}
