import { readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { expect, test } from '@playwright/test'
import type { Role } from '@/domain/team/team'
import { type Cookies, deskAddress, openToRoles, ROLES, WORDS } from './role-cast'
import { PAGES } from './role-pages'
import { site } from './site'

// Every page and file of the desk, opened by every role and by another team: what each of them reads there. A page
// without a row fails.

test.describe.configure({ mode: 'serial' })

const slug = 'seen-by-roles'
const UPLOAD = `/desk/campaigns/${slug}/imports/new/upload`

/** The address a form was sent to, opened again, leads to its page; files are handed out by their button. */
const LEAD_BACK =
  /(?:\/imports\/\[id\]\/categories|\/updates\/new|\/(?:save|open|collect|launch|now|private-link|close|series|publish|compare|choose|remove|upload|plan|stop|one|paste|add|drop|change|act|reading|sheet|columns|start|cancel|undo|shred|prepare|deliver|decide|record|check|take-back|logo|picture|share|ask|resume|test|download))$/
const BY_BUTTON = /\/(?:signatures|invitations\/list)\.(csv|xlsx)$/

let cookies: Cookies
let importId: string

const at = (pattern: string) => deskAddress(slug, importId, pattern)

const get = (who: Role | 'stranger', path: string) =>
  fetch(site().url + path, { redirect: 'manual', headers: { cookie: cookies.get(who)! } })

test.beforeAll(async () => {
  cookies = (await openToRoles(slug, 'travellers.example')).cookies
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
    const path = at(pattern)
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
