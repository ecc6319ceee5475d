import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { makeOpenCampaign } from './campaign'
import { LETTER } from './cast'
import { mailsTo, newestMail } from './mail'
import { fromSomewhere } from './sender'
import { site } from './site'

// The public contract: addresses, names and statuses that others rely on.

const slug = 'contract'
let edition = ''
test.beforeAll(async () => {
  edition = await makeOpenCampaign(slug)
})

const address = (path: string) => `${site().url}${path}`
const body = (changed: object = {}) => ({
  ...{ kind: 'person', name: 'Contract Signer', email: 'contract@example.net', country: 'PT' },
  ...{ listed: true, updates: false, consent: true, language: 'en', edition },
  ...changed,
})
const post = (
  sent: BodyInit,
  headers: Record<string, string> = { 'content-type': 'application/json' },
  to = slug,
) =>
  fetch(address(`/api/v1/campaigns/${to}/signatures`), {
    method: 'POST',
    headers: { ...headers, ...fromSomewhere() },
    body: sent,
    redirect: 'manual',
  })
const errorOf = async (answer: Response) =>
  ((await answer.json()) as { error: { code: string; message: string; fields?: Record<string, string> } })
    .error

test('a campaign has the promised shape', async () => {
  const campaign = (await (await fetch(address(`/api/v1/campaigns/${slug}`))).json()) as Record<
    string,
    unknown
  >
  expect(campaign).toEqual({
    slug,
    title: LETTER.title,
    state: 'open',
    languages: ['en'],
    edition: { number: 1, hash: edition },
    ...{ counts: { organizations: 0, people: 0, unlisted: 0 }, imported: 0 },
    opensAt: campaign.opensAt,
    closesAt: null,
    kinds: 'both',
    byInvitation: false,
    ...{ categories: [], deliveries: [] },
  })
  expect(campaign.opensAt).toMatch(/^\d{4}-\d{2}-\d{2}T/)
})

test('JSON gets 202, the same for an address that signed before; a form gets 303', async () => {
  const [first, second] = [
    await post(JSON.stringify(body())),
    await post(JSON.stringify(body({ email: 'CONTRACT@example.net' }))),
  ]
  expect([first.status, second.status]).toEqual([202, 202])
  const [one, two] = [await first.text(), await second.text()]
  expect(one.replace(/[\w-]{43}/, '')).toBe(two.replace(/[\w-]{43}/, ''))
  const form = new URLSearchParams(
    Object.entries(body({ email: 'form@example.net' })).map(([name, value]) => [name, String(value)]),
  )
  const answer = await post(form, { origin: site().url })
  expect([answer.status, answer.headers.get('location')?.startsWith('/submitted/')]).toEqual([303, true])
  await newestMail('form@example.net')
  expect(await mailsTo('contract@example.net')).toHaveLength(1)
})

test('refused fields have one message each; what is missing is named', async () => {
  const answer = await post(
    JSON.stringify({ kind: 'person', name: 'x'.repeat(500), email: 'no', country: 'Europe', consent: false }),
  )
  expect(answer.status).toBe(400)
  const error = await errorOf(answer)
  expect(error.code).toBe('invalid-fields')
  expect(Object.keys(error.fields!).toSorted()).toEqual([
    'consent',
    'country',
    'edition',
    'email',
    'listed',
    'name',
  ])
  expect(Object.values(error.fields!).every((sentence) => /[.]$/.test(sentence))).toBe(true)
  const organization = await post(JSON.stringify(body({ kind: 'organization', website: 'nope' })))
  expect(Object.keys((await errorOf(organization)).fields!)).toEqual(['organization', 'website'])
})

test('unknown and draft campaigns, another edition, other types and encodings have their own answers', async () => {
  const cases: [Promise<Response>, number, string][] = [
    [post(JSON.stringify(body()), undefined, 'no-such-campaign'), 404, 'campaign-unknown'],
    [post(JSON.stringify(body({ edition: '0'.repeat(64) }))), 409, 'edition-changed'],
    [post(JSON.stringify(body({ nickname: 'bot' }))), 400, 'left-empty'],
    [post('<xml/>', { 'content-type': 'application/xml' }), 415, 'unsupported-type'],
    [post('{"kind":', undefined), 400, 'unreadable'],
    [post('[1,2]', undefined), 400, 'unreadable'],
    [post(Buffer.from('{"name":"\xff\xfe"}', 'latin1'), undefined), 400, 'unreadable'],
    [post(JSON.stringify(body({ name: { first: 'x' }, email: ['a@b.cd'] }))), 400, 'invalid-fields'],
    [post(JSON.stringify(body({ name: 'a\u0000b' }))), 400, 'invalid-fields'],
  ]
  for (const [answer, status, code] of cases) {
    const response = await answer
    expect([code, response.status, (await errorOf(response)).code]).toEqual([code, status, code])
  }
  expect((await post(JSON.stringify(body({ affiliation: 'x'.repeat(70_000) })))).status).toBe(413)
  expect((await fetch(address('/campaigns/no-such-campaign'))).status).toBe(404)
  expect((await fetch(address('/campaigns/no-such-campaign/signatories.csv'))).status).toBe(404)
  expect((await fetch(address('/api/v1/campaigns/no-such-campaign/signatures'))).status).toBe(404)
})

test('a form in a broken encoding is refused, and one with faults comes back with everything typed', async () => {
  const broken = await post('kind=person&name=%FF%FE', {
    'content-type': 'application/x-www-form-urlencoded',
  })
  expect(broken.status).toBe(400)
  const typed = new URLSearchParams({
    ...Object.fromEntries(
      Object.entries(body({ name: 'Zoë "Quote" <b>', email: 'broken@', consent: '' })).map(([k, v]) => [
        k,
        String(v),
      ]),
    ),
  })
  const again = await post(typed, {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'text/html',
  })
  expect(again.status).toBe(400)
  const html = await again.text()
  expect(html).toContain('Zoë &quot;Quote&quot; &lt;b&gt;')
  expect(html).toContain('value="broken@"')
  expect(html).not.toContain('<b>')
})

test('a foreign Origin is refused everywhere; the desk also refuses a missing one', async () => {
  for (const origin of ['https://evil.example', 'null']) {
    const answer = await post(JSON.stringify(body({ email: 'origin@example.net' })), {
      'content-type': 'application/json',
      origin,
    })
    expect(answer.status).toBe(403)
  }
  for (const path of [
    '/sign-in',
    `/desk/campaigns/${slug}/close`,
    `/desk/campaigns/${slug}/signatures.csv`,
  ]) {
    expect((await fetch(address(path), { method: 'POST', redirect: 'manual' })).status).toBe(403)
  }
  expect(await mailsTo('origin@example.net')).toEqual([])
})

test('poisoned Host headers change no link', async () => {
  const answer = await fetch(address('/'), {
    headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
  })
  expect(await answer.text()).not.toContain('evil.example')
})

test('pages carry a strict policy, no cookie, and nothing from elsewhere', async () => {
  const letter = `/campaigns/${slug}`
  const everybodys = ['/', letter, `${letter}/signatories`, '/privacy', '/about', '/fr/campaigns/nowhere']
  for (const path of [...everybodys, '/nowhere', '/fr/nowhere', '/find-my-signature', '/sign-in']) {
    const answer = await fetch(address(path))
    const policy = answer.headers.get('content-security-policy')!
    expect(policy).toMatch(/script-src 'self'/)
    expect(policy).not.toContain('unsafe-inline')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const text = await answer.text()
    // What everybody sees alike has no script but our own; elsewhere Next's run, each with its hash.
    const inline = [...text.matchAll(/<script nonce=""(?: id="_R_")?>/g)]
    const scripts = [...text.matchAll(/<script(?! type="application\/ld)[^>]*>/g)].join()
    if (!everybodys.includes(path)) expect(inline.length).toBeGreaterThanOrEqual(3)
    else expect(scripts).toMatch(/^<script type="module" src="[^"]*\/page-script-\w+\.js">$/)
    // Their sheet comes along with them.
    const styles = [...text.matchAll(/<style nonce="">/g)]
    if (everybodys.includes(path)) expect(styles.length).toBeGreaterThanOrEqual(1)
    expect(policy.match(/'sha256-/g) ?? []).toHaveLength(inline.length + styles.length)
    const nonces = [...`${answer.headers.get('link')} ${text}`.matchAll(/nonce(?:=|\\":)\\?"([^"\\]*)/g)]
    expect(new Set(nonces.map(([, nonce]) => nonce))).toEqual(new Set(['']))
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\/(?!localhost)[^"]*\.(js|css|woff2?|png)/)
  }
  for (const path of [
    '/nowhere',
    '/fr/nowhere',
    '/campaigns/nowhere',
    '/_global-error',
    '/index.rsc',
    '/desk.rsc',
  ])
    for (const method of ['GET', 'HEAD'])
      expect((await fetch(address(path), { method })).status, `${method} ${path}`).toBe(404)
  expect((await fetch(address('/-/gallery'))).status).toBe(404)
  const built = await readFile('.next/app-path-routes-manifest.json', 'utf8')
  expect(built).toContain('"/[language]/campaigns/[slug]"')
  expect(built).not.toMatch(/"\/-\/|gallery/)
})

test('alive and ready are told apart from the pages', async () => {
  expect((await fetch(address('/api/health'))).status).toBe(200)
  expect(await (await fetch(address('/api/ready'))).json()).toEqual({ ready: true })
  expect(await (await fetch(address('/robots.txt'))).text()).toContain('Disallow: /confirm')
})
