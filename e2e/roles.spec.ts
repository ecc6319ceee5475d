import { readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { expect, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { addOrganizer, findOrganizer } from '@/domain/team/add-organizer'
import { createSignInLink } from '@/domain/team/sign-in'
import type { Role } from '@/domain/team/team'
import { makeOpenCampaign } from './campaign'
import { codeIn, linkIn, newestMail } from './mail'
import { PAGES } from './role-pages'
import { site } from './site'

// Every page and file of the desk, opened by every role and by another team: what each of them reads there. A page
// without a row fails.

test.describe.configure({ mode: 'serial' })

const slug = 'seen-by-roles'
const ROLES: Role[] = ['owner', 'editor', 'reviewer', 'viewer']
const UPLOAD = `/desk/campaigns/${slug}/imports/new/upload`

/** Words on the pages, and who may read them. */
const WORDS: Record<string, Role[]> = {
  'Listed Traveller': ROLES,
  'Unlisted Traveller': ['owner'],
  'Pending Traveller': ['owner'],
  'Waiting Society': ['owner', 'editor', 'reviewer'],
  'Waiting Chair': ['owner', 'editor', 'reviewer'],
  'private-list.csv': ['owner', 'editor'],
  'Who opened what isn’t public': ['owner'],
}

/** The address a form was sent to, opened again, leads to its page; files are handed out by their button. */
const LEAD_BACK =
  /(?:\/imports\/\[id\]\/categories|\/(?:save|open|collect|launch|now|private-link|close|series|publish|compare|choose|remove|upload|plan|stop|one|paste|add|drop|change|act|reading|sheet|columns|start|cancel|undo|prepare|deliver|decide|record|check|take-back|logo|picture|share|ask|download))$/
const BY_BUTTON = /\/(?:signatures|invitations\/list)\.(csv|xlsx)$/

const cookies = new Map<Role | 'stranger', string>()
let importId: string

async function signInAs(role: Role | 'stranger'): Promise<void> {
  const email = `${role}@roles.example`
  await addOrganizer(email)
  const { userId } = (await findOrganizer(email))!
  if (role !== 'stranger')
    await sql()`
      insert into memberships (user_id, campaign_id, role) select ${userId}, id, ${role} from campaigns where slug = ${slug}`
  const link = (await createSignInLink(email))!
  const headers = { origin: site().url, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(link, { method: 'POST', headers, redirect: 'manual' })
  cookies.set(role, answer.headers.getSetCookie()[0]!.split(';')[0]!)
}

const get = (who: Role | 'stranger', path: string) =>
  fetch(site().url + path, { redirect: 'manual', headers: { cookie: cookies.get(who)! } })

async function sign(edition: string, person: Record<string, unknown>, confirm: boolean): Promise<void> {
  const shared = {
    kind: 'person',
    country: 'PT',
    listed: true,
    updates: false,
    consent: true,
    language: 'en',
  }
  const answer = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...shared, edition, ...person }),
  })
  expect(answer.status).toBe(202)
  if (!confirm) return
  const mail = await newestMail(String(person.email))
  const link = linkIn(mail, 'confirm')
  const body = new URLSearchParams({ code: codeIn(mail) }).toString()
  const headers = { origin: site().url, 'content-type': 'application/x-www-form-urlencoded' }
  expect((await fetch(link, { method: 'POST', headers, body, redirect: 'manual' })).status).toBe(303)
}

test.beforeAll(async () => {
  const edition = await makeOpenCampaign(slug)
  Object.assign(process.env, site().environment)
  for (const role of [...ROLES, 'stranger'] as const) await signInAs(role)
  await closeDatabase()
  const at = (name: string) => `${name}@travellers.example`
  await sign(edition, { name: 'Listed Traveller', email: at('listed') }, true)
  await sign(edition, { name: 'Unlisted Traveller', email: at('unlisted'), listed: false }, true)
  await sign(edition, { name: 'Pending Traveller', email: at('pending') }, false)
  const society = { kind: 'organization', organization: 'Waiting Society', title: 'Waiting Chair' }
  await sign(edition, { ...society, name: 'Officer', website: 'society.example', email: at('officer') }, true)
})

function upload(who: Role, file: string, size?: number): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([file.padEnd(size ?? 0, ' ')], 'private-list.csv', { type: 'text/csv' }))
  const headers = { origin: site().url, cookie: cookies.get(who)! }
  return fetch(site().url + UPLOAD, { method: 'POST', headers, body: form, redirect: 'manual' })
}

/** A larger file whose length no one tells before it came. */
function uploadUntold(megabytes: number): Promise<Response> {
  async function* body() {
    yield Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b\n')
    for (let sent = 0; sent < megabytes * 16; sent += 1) yield Buffer.alloc(64 * 1024, 'a,b\n')
    yield Buffer.from('\r\n--b--\r\n')
  }
  const headers = {
    origin: site().url,
    cookie: cookies.get('owner')!,
    'content-type': 'multipart/form-data; boundary=b',
  }
  const sent = { method: 'POST', headers, body: Readable.toWeb(Readable.from(body())), duplex: 'half' }
  return fetch(site().url + UPLOAD, sent as unknown as RequestInit)
}

const explains = (page: string) => page.includes('is larger than 10 MB') && page.includes('type="file"')

test('a file of an organizer is stored while it arrives; of a larger one the page of the form says so', async () => {
  const rows = 'organization,country,website\n' + 'Bridge Club,France,not a site\n'.repeat(200_000)
  const answer = await upload('owner', rows)
  expect(answer.status).toBe(303)
  importId = answer.headers.get('location')!.split('/').at(-1)!
  const tooLarge = await upload('owner', 'a,b\n', 11 * 1024 * 1024)
  expect(tooLarge.status).toBe(413)
  expect(explains(await tooLarge.text())).toBe(true)
  const untold = await uploadUntold(11)
  expect([untold.status, explains(await untold.text())]).toEqual([413, true])
  expect((await upload('viewer', rows)).status).toBe(403)
  const page = await get('owner', `/desk/campaigns/${slug}/imports/${importId}`)
  expect(await page.text()).toContain('private-list.csv')
})

test('every page of the desk has a row, and shows each role what it may see', async () => {
  const files = readdirSync('app/[language]/desk', { recursive: true, encoding: 'utf8' })
  const found = files.flatMap((file) => /^(?:(.*)\/)?(?:page\.tsx|route\.ts)$/.exec(file)?.slice(1) ?? [])
  const known = Object.keys(PAGES).map((path) => path.split('?')[0]!)
  const paths = found.map((path) => (path ? `/${path}` : ''))
  expect(
    paths.filter((path) => !known.includes(path) && !LEAD_BACK.test(path) && !BY_BUTTON.test(path)),
  ).toEqual([])
  for (const [pattern, { but = {}, foreign = 404 }] of Object.entries(PAGES)) {
    const path = `/desk${pattern
      .replace('[slug]', slug)
      .replace('[tag]', 'de')
      .replace(/\[(?:id|receipt)\]/g, importId)}`
    expect([path, (await get('stranger', path)).status]).toEqual([path, foreign])
    for (const role of ROLES) {
      const answer = await get(role, path)
      const text = await answer.text()
      const free = pattern === '/preview' || pattern === '/campaigns/new/create' ? 303 : 200
      expect([path, role, answer.status]).toEqual([path, role, but[role] ?? free])
      for (const [word, readers] of Object.entries(WORDS))
        if (!readers.includes(role)) expect([path, role, text.includes(word)]).toEqual([path, role, false])
    }
  }
  for (const role of ROLES)
    for (const file of ['csv', 'xlsx'])
      expect((await get(role, `/desk/campaigns/${slug}/signatures.${file}`)).status).toBe(405)
})

test('what a role may see stands on its page', async () => {
  const list = `/desk/campaigns/${slug}/signatures`
  for (const role of ROLES) {
    const text = await (await get(role, list)).text()
    for (const word of ['Listed Traveller', 'Unlisted Traveller', 'Waiting Society', 'Pending Traveller'])
      expect([role, word, text.includes(word)]).toEqual([role, word, WORDS[word]!.includes(role)])
  }
  for (const role of ROLES) {
    const history = await (await get(role, `/desk/campaigns/${slug}/history`)).text()
    for (const sentence of ['Who opened what isn’t public', 'A search by email address'])
      expect([role, history.includes(sentence)]).toEqual([role, role === 'owner'])
  }
})
