import { expect, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { type Cookies, deskAddress, openToRoles, WORDS } from './role-cast'
import { deskForms, REFUSED } from './role-forms'
import { site } from './site'

// Every form of the desk, sent by those who may not use it. The forms are read from app/, so that a new one is held to it by itself.

const slug = 'forms-by-roles'
const NOTHING = '00000000-0000-7000-8000-000000000000'

let cookies: Cookies
let campaignId: string

test.beforeAll(async () => {
  const opened = await openToRoles(slug, 'forms.example')
  cookies = opened.cookies
  campaignId = opened.campaignId
})

/** What is stored of the campaign and changes by nothing but somebody's act. */
async function stored(): Promise<string> {
  Object.assign(process.env, site().environment)
  const rows = await sql()<{ row: string }[]>`
    select row_to_json(c)::text as row from campaigns c where id = ${campaignId}
    union all select row_to_json(m)::text from memberships m where campaign_id = ${campaignId}
    union all select row_to_json(e)::text from editions e where campaign_id = ${campaignId}
    union all select row_to_json(s)::text from signatures s where campaign_id = ${campaignId}
    union all select row_to_json(i)::text from invitations i where campaign_id = ${campaignId}
    union all select row_to_json(e)::text from events e where campaign_id = ${campaignId}`
  await closeDatabase()
  return rows
    .map(({ row }) => row)
    .toSorted()
    .join('\n')
}

test('every form of the desk refuses those who are signed out, who belong elsewhere and who may only look', async () => {
  const before = await stored()
  expect(before.split('\n').length).toBeGreaterThan(10)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const pattern of deskForms()) {
    const path = deskAddress(slug, NOTHING, pattern)
    for (const [who, cookie] of [
      ['signed-out', ''],
      ['foreign', cookies.get('stranger')!],
      ['viewer', cookies.get('viewer')!],
    ] as const) {
      const headers = { origin: site().url, cookie }
      const answer = await fetch(site().url + path, {
        method: 'POST',
        headers: { ...headers, ...form },
        body: '',
        redirect: 'manual',
      })
      const text = await answer.text()
      const allowed: number[] = REFUSED[who]
      expect([pattern, who, answer.status, allowed.includes(answer.status)]).toEqual([
        pattern,
        who,
        answer.status,
        true,
      ])
      if (answer.status === 303) expect(answer.headers.get('location')).toMatch(/^\/sign-in\?next=/)
      for (const [word, readers] of Object.entries(WORDS))
        if (who !== 'viewer' || !readers.includes('viewer'))
          expect([pattern, who, text.includes(word)]).toEqual([pattern, who, false])
      const foreign = { ...headers, origin: 'https://elsewhere.example', ...form }
      const fromElsewhere = await fetch(site().url + path, { method: 'POST', headers: foreign, body: '' })
      expect([pattern, fromElsewhere.status]).toEqual([pattern, 403])
    }
  }
  expect(await stored()).toBe(before)
})
