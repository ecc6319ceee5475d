import type { ChildProcess } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { closeDatabase } from '@/db/client'
import { addOrganizer } from '@/domain/team/add-organizer'
import { createSignInLink } from '@/domain/team/sign-in'
import { endChild, forkChild, root } from '@/local/child'
import { environmentOfChild } from '@/local/settings'
import { site } from './site'

// The web process as it stands behind a proxy that speaks TLS: what visitors use is https, what reaches it is not.

const base = 'https://letters.example'
const port = 13_600
const behind = `http://127.0.0.1:${port}`
const email = 'behind-tls@example.org'

let web: ChildProcess

test.beforeAll(async () => {
  const environment = { ...site().environment, BASE_URL: base, PORT: String(port) }
  web = forkChild(join(root, 'server.ts'), {
    environment: environmentOfChild(environment),
    output: openSync('/dev/null', 'w'),
  })
  const isReady = () => fetch(`${behind}/api/ready`).then(({ ok }) => ok, () => false) // prettier-ignore
  await expect.poll(isReady, { timeout: 40_000 }).toBe(true)
})
test.afterAll(() => endChild(web))

test('a session’s cookie is one that no neighboring domain can set, and opens the desk', async () => {
  Object.assign(process.env, site().environment)
  await addOrganizer(email)
  const link = new URL((await createSignInLink(email))!)
  await closeDatabase()
  const linked = link.pathname + link.search
  const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
    fetch(behind + path, { method, headers, redirect: 'manual' })

  const asked = await fetch(`${behind}/sign-in`, {
    method: 'POST',
    headers: { origin: base, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email }).toString(),
    redirect: 'manual',
  })
  const remembered = asked.headers.getSetCookie()[0]!
  expect(remembered).toMatch(/^__Host-asked-as=[^;]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/)

  const cookie = remembered.split(';')[0]!
  expect((await ask(linked, { origin: behind, cookie }, 'POST')).status).toBe(403)
  const signedIn = await ask(linked, { origin: base, cookie }, 'POST')
  const [session, ...others] = signedIn.headers.getSetCookie()
  expect(session).toMatch(
    /^__Host-authjs\.session-token=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=lax$/i,
  )
  expect(others).toEqual([])
  expect(signedIn.headers.get('strict-transport-security')).toBe('max-age=63072000')

  const carried = session!.split(';')[0]!
  expect((await ask('/desk', { cookie: carried })).status).toBe(200)
  const setByNeighbor = carried.replace('__Host-', '')
  expect((await ask('/desk', { cookie: setByNeighbor })).status).toBe(307)
})
