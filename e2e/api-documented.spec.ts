import { expect, test } from '@playwright/test'
import { closeDatabase } from '@/db/client'
import { saveCategories } from '@/domain/campaign/save-categories'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { findOrganizer } from '@/domain/team/add-organizer'
import { makeOpenCampaign } from './campaign'
import { ORGANIZATION, ORGANIZER } from './cast'
import { readDocument } from './documented'
import { importOrganization } from './imported'
import { codeIn, linkIn, newestMail } from './mail'
import { site } from './site'

// What GET /api/v1/openapi.json says is true: each operation is called, each answer checked against the document.

const slug = 'documented'
const gone = 'documented-closed'
let edition = ''
const OFFICE = 'office@documented.example'
const people = 'documented-people'
let forPeople = ''
const invited = 'documented-invited'
let forInvited = ''
let api: Awaited<ReturnType<typeof readDocument>>

test.beforeAll(async () => {
  edition = await makeOpenCampaign(slug)
  await makeOpenCampaign(gone)
  await closeCampaign(await organizer(), gone)
  forPeople = await makeOpenCampaign(people)
  await saveCategories(await organizer(), people, { kinds: 'person', categories: [] })
  forInvited = await makeOpenCampaign(invited)
  const byInvitation = { kinds: 'organization', access: 'invited', categories: [] }
  await saveCategories(await organizer(), invited, byInvitation)
  await closeDatabase()
  api = await readDocument()
})

async function organizer() {
  Object.assign(process.env, site().environment)
  return { ...(await findOrganizer(ORGANIZER.email))!, signedInAt: new Date() }
}

const person = (changed: object = {}) => ({
  ...{ kind: 'person', name: 'Documented Signer', email: 'documented@example.net', country: 'PT' },
  ...{ listed: true, consent: true, language: 'en', edition, via: 'a.program' },
  ...changed,
})
const organization = (changed: object = {}) => ({
  ...person(),
  ...ORGANIZATION,
  email: OFFICE,
  kind: 'organization',
  ...changed,
})
const JSON_TYPE = { 'content-type': 'application/json' }
const sign = (body: BodyInit, headers: Record<string, string> = JSON_TYPE, to = slug) =>
  api.ask('sign', { slug: to }, { body, headers })
const send = (body: object, to = slug) => sign(JSON.stringify(body), JSON_TYPE, to)

async function confirm(email: string): Promise<void> {
  const mail = await newestMail(email)
  const body = new URLSearchParams({ code: codeIn(mail) }).toString()
  const headers = { origin: site().url, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(linkIn(mail, 'confirm'), { method: 'POST', headers, body, redirect: 'manual' })
  expect(answer.status).toBe(303)
}

test('signing answers as documented, from 202 to 415', async () => {
  expect((await send(organization({ edition: forPeople }), people)).status).toBe(400)
  expect((await send(person())).status).toBe(202)
  expect((await send(organization())).status).toBe(202)
  const form = new URLSearchParams(
    Object.entries(person({ email: 'form@documented.example' })).map(([k, v]) => [k, String(v)]),
  )
  expect((await sign(form, {})).status).toBe(303)
  const broken = { 'content-type': 'multipart/form-data; boundary=x' }
  const cases: [ReturnType<typeof sign>, number][] = [
    [send(person({ email: 'no' })), 400],
    [send(person({ nickname: 'bot' })), 400],
    [sign('{"kind":'), 400],
    [sign('--x\r\nbroken', broken), 400],
    [sign(JSON.stringify(person()), { ...JSON_TYPE, origin: 'https://elsewhere.example' }), 403],
    [send(organization({ edition: forInvited }), invited), 403],
    [send(person(), 'no-such-letter'), 404],
    [send(person(), gone), 409],
    [send(person({ edition: '0'.repeat(64) })), 409],
    [send(person({ affiliation: 'x'.repeat(70_000) })), 413],
    [sign('<xml/>', { 'content-type': 'application/xml' }), 415],
  ]
  for (const [answer, status] of cases) expect((await answer).status).toBe(status)
})

test('reading answers as documented', async () => {
  await confirm('documented@example.net')
  await confirm(OFFICE)
  const asking = await organizer()
  const desk = await listDeskSignatures(asking, slug, { standing: 'waiting' }, null, 1)
  if (typeof desk === 'string') throw new Error(desk)
  await recordCheck(asking, slug, desk.items[0]!.id, { source: 'the invented register', note: '' })
  await closeDatabase()
  for (const to of [slug, gone, 'no-such-letter']) await api.ask('getCampaign', { slug: to })
  const first = await api.ask('listSignatures', { slug, limit: '1' })
  const { items, next } = first.body as {
    items: { kind: string; proofs: { method: string }[] }[]
    next: string
  }
  expect([items[0]!.kind, ...items[0]!.proofs.map(({ method }) => method)]).toEqual([
    'organization',
    'mailbox',
    'organizer',
  ])
  const second = await api.ask('listSignatures', { slug, limit: '1', cursor: next })
  expect(second.body).toMatchObject({ items: [{ kind: 'person' }], next: null })
  await api.ask('listSignatures', { slug: 'no-such-letter' })
  for (const id of ['listCsv', 'listJson']) {
    expect((await api.ask(id, { slug, kind: 'person' })).text).toContain('Documented Signer')
    expect((await api.ask(id, { slug: 'no-such-letter' })).status).toBe(404)
  }
  await importOrganization(asking, slug, 'Documented Importers', 'the invented paper list')
  await closeDatabase()
  const ofImport = { slug, q: 'documented importers', kind: 'organization', country: 'PT' }
  const proofs = [{ method: 'import', source: 'the invented paper list' }]
  for (const id of ['listSignatures', 'listJson'])
    expect((await api.ask(id, ofImport)).body).toMatchObject({ items: [{ proofs }] })
  expect((await api.ask('listSignatures', { slug, category: 'none-such' })).body).toMatchObject({ items: [] })
  const newest = await api.ask('listJson', { slug, sort: 'newest', category: '' })
  expect(newest.body).toMatchObject({ items: [{ proofs }, {}, {}] })
  for (const id of ['getHealth', 'getReady', 'getDocument']) expect((await api.ask(id)).status).toBe(200)
  for (const id of Object.values(api.document.paths).flatMap(({ get }) => get?.operationId ?? []))
    expect((await api.ask(id, { slug }, { method: 'PUT' })).status).toBe(405)
  await api.ask('sign', { slug }, { method: 'PUT' })
})

test('every documented status and code was seen, but those that need an outage, a flood or patience', () => {
  const rare = (status: string) => ['408', '429', '503'].includes(status)
  const documented = Object.values(api.document.paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ operationId, responses }) =>
      Object.keys(responses).flatMap((status) => (rare(status) ? [] : `${operationId} ${status}`)),
    ),
  )
  expect([...api.seen].toSorted()).toEqual(documented.toSorted())
  const answers = Object.values(api.document.paths).flatMap((methods) =>
    Object.values(methods).map(({ responses }) => responses),
  )
  const named = JSON.stringify(answers).matchAll(/"enum":(\[[^\]]*\])/g)
  const codes = new Set([...named].flatMap(([, list]) => JSON.parse(list!) as string[]))
  const unseen = [...codes].filter((code) => !api.codes.has(code))
  expect(unseen.toSorted()).toEqual(['busy', 'line-full', 'too-many', 'too-slow', 'unavailable'])
})

test('what the document allows is taken, and what it forbids is refused', async () => {
  const without = (name: string, body: object) =>
    Object.fromEntries(Object.entries(body).filter(([key]) => key !== name))
  const bodies = [
    person(),
    person({ name: '𝒜'.repeat(120), title: 'x'.repeat(120), affiliation: 'x'.repeat(160), updates: true }),
    ...['name', 'title', 'affiliation'].map((field) => person({ [field]: 'x'.repeat(161) })),
    ...['kind', 'name', 'email', 'country', 'listed', 'consent', 'edition'].map((field) =>
      without(field, person()),
    ),
    ...['language', 'via', 'updates'].map((field) => without(field, person())),
    person({ via: 'not a label!' }),
    person({ country: 'Europe' }),
    person({ country: 'de' }),
    person({ consent: false }),
    person({ kind: 'robot' }),
    person({ email: 'nobody' }),
    person({ language: '_' }),
    person({ category: 'No Such' }),
    person({ edition: 'short' }),
    organization(),
    organization({ organization: 'x'.repeat(250) }),
    organization({ organization: 'x'.repeat(251) }),
    without('organization', organization()),
    without('website', organization()),
    without('listed', organization()),
  ]
  for (const body of bodies) {
    const answer = await send(body)
    expect([body, answer.status]).toEqual([body, api.allows(body) ? 202 : 400])
  }
})

test('a script on any site may read, and none may sign', async () => {
  const origin = 'https://elsewhere.example'
  for (const id of ['getCampaign', 'listSignatures', 'listCsv', 'listJson', 'getDocument']) {
    const { headers } = await api.ask(id, { slug }, { headers: { origin } })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  }
  const refused = await sign(JSON.stringify(person()), { ...JSON_TYPE, origin })
  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null])
  const url = `${site().url}/api/v1/campaigns/${slug}/signatures`
  const asked = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  }
  const preflight = await fetch(url, { method: 'OPTIONS', headers: asked })
  expect(preflight.headers.get('access-control-allow-headers')).toBeNull()
  for (const path of ['/', `/campaigns/${slug}`, '/desk', '/sign-in'])
    expect((await fetch(site().url + path)).headers.get('access-control-allow-origin')).toBeNull()
})
