import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { paths } from '@/paths'
import { dumpDatabase, spellings } from './dump'
import { codeIn, linkIn, newestMail } from './mail'
import { type Cookies, openToRoles } from './role-cast'
import { site } from './site'
import { unpack } from './unpack'

// docs/promises.md, 6 and 12. Somebody signs who doesn't want to be named, from a network of their own, and much goes wrong on the way. Their
// address, their name, where they were and the keys to their pages stand nowhere but with them and with whoever may know.

const slug = `canary-${process.pid}`
const CANARY = {
  email: `serinus.${process.pid}@unlisted-canary.example`,
  name: `Serinus Unlisted-Canary-${process.pid}`,
  affiliation: `Volière of the Unlisted ${process.pid}`,
  // Documentation addresses (RFC 5737): nobody else of these tests comes from there.
  source: `203.0.113.${(process.pid % 200) + 20}`,
}
const domain = 'unlisted-canary.example'
const tokens: string[] = []
/** What of it was found in an answer. */
const strangers: [what: string, found: string][] = []

let cookies: Cookies
let edition = ''

test.describe.configure({ mode: 'serial' })

type Sent = { headers?: Record<string, string>; body?: string; method?: string }
async function ask(path: string, { headers = {}, ...sent }: Sent = {}) {
  const from = { 'x-forwarded-for': CANARY.source, ...headers }
  const answer = await fetch(site().url + path, { redirect: 'manual', ...sent, headers: from })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    kept: answer.headers.get('cache-control') ?? '',
    bytes,
    text: bytes.toString('utf8'),
  }
}
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    headers: { ...FORM, origin: site().url, ...headers },
    body: new URLSearchParams(fields).toString(),
  })

const secretsIn = (text: string, but: string[] = []) =>
  [...Object.values(CANARY), domain, ...tokens].filter(
    (secret) => !but.includes(secret) && spellings(secret).some((one) => text.toLowerCase().includes(one)),
  )

test.beforeAll(async () => {
  cookies = (await openToRoles(slug, `${slug}.example`)).cookies
  const letter = await ask(paths.apiCampaign(slug))
  edition = (JSON.parse(letter.text) as { edition: { hash: string } }).edition.hash
})

test('somebody signs unnamed, and what goes wrong on the way is told to nobody else', async () => {
  const { source: _, ...typed } = CANARY
  const signing = {
    kind: 'person',
    ...typed,
    country: 'PT',
    listed: 'false',
    consent: 'true',
    language: 'en',
    edition,
  }
  const form = paths.signForm(slug)
  const signed = await post(form, signing)
  expect(signed.status).toBe(303)
  tokens.push(signed.location.split('/').at(-1)!)
  const mail = await newestMail(CANARY.email)
  const confirm = new URL(linkIn(mail, 'confirm')).pathname
  tokens.push(confirm.split('/').at(-1)!)
  const pages = [
    await post(form, { ...signing, country: 'Europe' }),
    await post(form, { ...signing, edition: '0'.repeat(64) }),
    await post(form, { ...signing, nickname: 'x' }),
    await post(form, signing, { origin: 'https://elsewhere.example' }),
    await post(form, { ...signing, affiliation: 'x'.repeat(70_000) }),
    await post(paths.signForm('no-such-letter'), signing),
    await post(paths.findMySignature(), { email: CANARY.email }),
    await post(paths.signIn(), { email: CANARY.email }),
  ]
  expect(pages.map(({ status }) => status)).toEqual([400, 409, 400, 403, 413, 404, 303, 303])
  expect(pages.flatMap(({ location }) => secretsIn(location))).toEqual([])
  const confirmed = await post(confirm, { code: codeIn(mail) })
  expect(confirmed.status).toBe(303)
  tokens.push(/signature\/([\w-]{43})/.exec(confirmed.location)![1]!)
})

test('what goes wrong says nothing but the address that was asked for, and only to who asked', async () => {
  const own = tokens.at(-1)!
  for (const path of [
    `/${encodeURIComponent(CANARY.email)}`,
    `/campaigns/${encodeURIComponent(CANARY.name)}`,
    `/campaigns/${slug}/${encodeURIComponent(CANARY.name)}`,
    `/%ff?${encodeURIComponent(CANARY.email)}`,
    `/api/v1/campaigns/${encodeURIComponent(CANARY.email)}`,
    `/api/v1/campaigns/${slug}/signatures?cursor=${encodeURIComponent(CANARY.email)}`,
    `/signature/${own}/nothing`,
    `/confirm/${own}`,
    `/desk/campaigns/${slug}?q=${encodeURIComponent(CANARY.email)}`,
  ]) {
    const { status, text, location, kept } = await ask(path)
    // The page may lead to itself in another language.
    const asked = secretsIn(decodeURIComponent(path.replace('%ff', '')))
    strangers.push([`${status} ${path}`, secretsIn(text, asked).join()])
    if (secretsIn(text).length > 0) expect([path, kept]).toEqual([path, expect.stringContaining('no-store')])
    // Signing in leads back to where one was.
    if (!location.startsWith('/sign-in?next=')) expect([path, secretsIn(location)]).toEqual([path, []])
  }
  const forged = await ask(`/signature/${own}`, {
    method: 'POST',
    headers: { ...FORM, origin: 'null' },
    body: 'action=hide',
  })
  strangers.push([`${forged.status} of a foreign form`, secretsIn(forged.text).join()])
  const put = await ask(`/signature/${own}`, { method: 'PUT', body: CANARY.email })
  strangers.push([`${put.status} of PUT`, secretsIn(put.text).join()])
  expect(strangers.filter(([, found]) => found !== '')).toEqual([])
})

test('nothing public says who it was, and of the team only an owner reads it', async () => {
  const list = `/campaigns/${slug}`
  for (const path of [
    ...[
      list,
      `${list}/signatories`,
      `${list}/signatories/print`,
      `${list}/counts`,
      `${list}/press`,
      `/de${list}`,
      '/',
    ],
    ...[
      `${list}/signatories.csv`,
      `${list}/signatories/spreadsheet.csv`,
      `${list}/signatories.json`,
      `${list}/counts.csv`,
    ],
    ...[
      `/api/v1${list}`,
      `/api/v1${list}/signatures`,
      `/embed/${slug}`,
      '/sitemap.xml',
      `${list}/signatories?q=serinus`,
    ],
  ])
    expect([path, secretsIn((await ask(path)).text)]).toEqual([path, []])
  const desk = `/desk/campaigns/${slug}`
  const as = (role: 'owner' | 'editor' | 'reviewer' | 'viewer') => ({ cookie: cookies.get(role)! })
  const columns = Object.fromEntries(
    ['name', 'affiliation', 'email', 'unshown', 'country', 'standing'].map((column) => [
      `column.${column}`,
      'on',
    ]),
  )
  for (const role of ['owner', 'editor', 'reviewer', 'viewer'] as const) {
    const csv = await post(`${desk}/signatures.csv`, columns, as(role))
    expect([role, csv.status, secretsIn(csv.text)]).toEqual([role, 200, []])
    const xlsx = await post(`${desk}/signatures.xlsx`, columns, as(role))
    const sheets = await unpack(xlsx.bytes)
    expect([
      role,
      [...sheets.values()].flatMap((one) => secretsIn(Buffer.from(one).toString('utf8'))),
    ]).toEqual([role, []])
    const frozen = await ask(`${desk}/frozen.zip`, { headers: as(role) })
    const files = frozen.status === 200 ? await unpack(frozen.bytes) : new Map<string, Uint8Array>()
    expect([
      role,
      [...files].flatMap(([name, one]) => secretsIn(name + Buffer.from(one).toString('utf8'))),
    ]).toEqual([role, []])
    const page = await ask(`${desk}/signatures?standing=unlisted`, { headers: as(role) })
    expect([role, page.text.includes(CANARY.name)]).toEqual([role, role === 'owner'])
    expect(
      secretsIn(page.text, role === 'owner' ? [CANARY.name, CANARY.affiliation, CANARY.email, domain] : []),
    ).toEqual([])
  }
})

test('no log and no table has it, not even turned into base64 or hex', async () => {
  const dump = await dumpDatabase()
  expect(dump).toContain(slug)
  expect(secretsIn(dump)).toEqual([])
  for (const name of ['web', 'worker']) {
    const log = readFileSync(`.data/e2e/logs/${name}.log`, 'utf8')
    expect([name, log.length > 0, secretsIn(log)]).toEqual([name, true, []])
  }
})
