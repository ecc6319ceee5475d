import { expect, test } from 'vitest'
import { POST } from '@/app/[language]/preview/[token]/act/route'
import { sql } from '@/db/client'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { saveCampaign } from '@/domain/campaign/save-campaign'
import { saveTranslation } from '@/domain/campaign/save-translation'
import { DRAFT, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { findPreviewed } from './find-previewed'
import { findPreviewLink, removePreviewLink, renewPreviewLink } from './preview-link'
import { saveFace } from './save-face'

useTestDatabase()

async function start(slug: string) {
  const organizer = await makeOrganizer()
  await createCampaign(organizer, { ...DRAFT, slug })
  expect(await renewPreviewLink(organizer, slug)).toBe('done')
  return { organizer, slug, token: (await findPreviewLink(organizer, slug))! }
}

async function drafted(token: string) {
  const found = await findPreviewed(token)
  if (!found || !('draft' in found)) throw new Error('no draft')
  return found.draft
}

test('the link shows the newest saved draft, each language that opening would publish, and the face', async () => {
  const { organizer, slug, token } = await start('previewed')
  expect((await drafted(token)).campaign).toMatchObject({
    title: DRAFT.title,
    isPublic: false,
    translations: [],
  })
  const fr = { language: 'fr', title: 'Gardez le pont', addressees: 'Au conseil', text: 'Nous demandons.' }
  await saveTranslation(organizer, slug, fr)
  await saveTranslation(organizer, slug, { ...fr, language: 'de', text: '' })
  await saveTranslation(organizer, slug, { ...fr, language: 'it', title: '' })
  await saveCampaign(organizer, slug, { ...DRAFT, slug, title: 'A later title', text: 'A later text.' })
  await saveFace(organizer, slug, { ink: '#7a1f2b', coalition: 'Invented Coalition' })
  const { campaign, texts } = await drafted(token)
  expect(campaign).toMatchObject({
    title: 'A later title',
    face: { ink: '#7a1f2b', coalition: 'Invented Coalition' },
  })
  expect(campaign.translations.map(({ language }) => language)).toEqual(['fr'])
  expect([...texts]).toEqual([
    ['en', 'A later text.'],
    ['fr', 'Nous demandons.'],
  ])
})

test('a link that was replaced or taken back leads nowhere, and an opened letter is led on to', async () => {
  const { organizer, slug, token } = await start('taken-back')
  expect(await renewPreviewLink(organizer, slug)).toBe('done')
  expect(await findPreviewed(token)).toBeNull()
  const second = (await findPreviewLink(organizer, slug))!
  await openCampaign(organizer, slug)
  expect(await findPreviewed(second)).toMatchObject({ opened: { slug, isPublic: true } })
  expect(await renewPreviewLink(organizer, slug)).toBe('already-open')
  for (let time = 0; time < 2; time += 1) expect(await removePreviewLink(organizer, slug)).toBe('done')
  expect(await findPreviewed(second)).toBeNull()
  for (const text of ['', 'x', 'A'.repeat(43), 'A'.repeat(16_000)])
    expect(await findPreviewed(text)).toBeNull()
})

test('what is sent to a link that leads to no draft is answered as its page is', async () => {
  const { organizer, slug, token } = await start('gone-meanwhile')
  const send = async (to: string, type: string, body: string) => {
    const request = new Request(`https://letters.example/preview/${to}/act`, {
      ...{ method: 'POST', body },
      headers: { 'content-type': type },
    })
    return POST(request, { params: Promise.resolve({ language: '-', token: to }) })
  }
  const json = (to: string) => send(to, 'application/json', '{"language":"en"}')
  const form = (to: string) => send(to, 'application/x-www-form-urlencoded', 'language=en')
  expect([(await json(token)).status, (await form(token)).status]).toEqual([202, 200])
  const unknown = 'A'.repeat(43)
  expect([(await json(unknown)).status, (await form(unknown)).status]).toEqual([404, 404])
  await openCampaign(organizer, slug)
  expect((await form(token)).status).toBe(409)
  const opened = await json(token)
  expect(opened.status).toBe(409)
  expect(await opened.json()).toEqual({ status: 'opened', next: `/campaigns/${slug}` })
})

test('only owners and editors make it, see it and take it back; the table holds no token', async () => {
  const { slug, token } = await start('whose-preview')
  const other = await makeOrganizer('viewer@example.org')
  expect(await renewPreviewLink(other, slug)).toBe('campaign-unknown')
  await sql()`insert into memberships (user_id, campaign_id, role) select ${other.userId}, id, 'reviewer' from campaigns where slug = ${slug}`
  expect(await renewPreviewLink(other, slug)).toBe('not-permitted')
  expect(await removePreviewLink(other, slug)).toBe('not-permitted')
  expect(await findPreviewLink(other, slug)).toBeNull()
  const [stored] = await sql()<
    { row: string }[]
  >`select preview_links::text as row from preview_links limit 1`
  expect(stored!.row).not.toContain(Buffer.from(token).toString('hex'))
})

test('whatever is sent to its form, nothing is stored and no mail is asked for; what was typed comes back', async () => {
  const { token } = await start('tried')
  const count = async () => {
    const [row] = await sql()<Record<string, number>[]>`
      select (select count(*)::int from signatures) as signatures, (select count(*)::int from outbox) as outbox,
        (select count(*)::int from tokens) as tokens, (select count(*)::int from limits) as limits,
        (select count(*)::int from mailings) as mailings, (select count(*)::int from events) as events`
    return row
  }
  const before = await count()
  const typed = {
    kind: 'person',
    name: 'Invented Signer',
    email: 'signer@example.net',
    country: 'PT',
    consent: 'true',
  }
  const params = Promise.resolve({ language: '-', token })
  const send = (body: BodyInit, type: string) =>
    POST(
      new Request('https://letters.example/-/preview/x', {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      }),
      { params },
    )
  const form = await send(String(new URLSearchParams(typed)), 'application/x-www-form-urlencoded')
  expect(form.headers.get('x-undersigned-render')).toBe(`/-/preview/${token}`)
  expect(await form.json()).toMatchObject({ values: { name: typed.name, email: typed.email }, faults: {} })
  const json = await send(JSON.stringify(typed), 'application/json')
  expect(json.status).toBe(202)
  expect((await send('{', 'application/json')).status).toBe(400)
  expect((await send('x', 'text/plain')).status).toBe(415)
  expect(await count()).toEqual(before)
})
