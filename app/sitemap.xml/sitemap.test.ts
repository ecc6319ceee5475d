import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { DRAFT, makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { NO_PREFIX } from '@/paths'
import { GET } from './route'
import { type SitemapPage, writeSitemap } from './write-sitemap'

useTestDatabase()

async function written(pages: SitemapPage[], most?: { addresses: number; bytes: number }) {
  let text = ''
  for await (const piece of writeSitemap(pages, most)) text += piece
  return text
}
const letter = (slug: string): SitemapPage => ({
  path: `/campaigns/${slug}`,
  alternates: [
    { language: 'en', prefix: NO_PREFIX },
    { language: 'pt-BR', prefix: 'pt-BR' },
  ],
  changedAt: new Date('2026-08-01T10:00:00Z'),
})

test('a letter stands once for each of its languages, with its addresses in all of them', async () => {
  const text = await written([letter('bridge')])
  expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, at]) => new URL(at!).pathname)).toEqual([
    '/campaigns/bridge',
    '/pt-BR/campaigns/bridge',
  ])
  expect([...text.matchAll(/hreflang="(.*?)"/g)].map(([, language]) => language)).toEqual(
    Array.from({ length: 2 }, () => ['en', 'pt-BR', 'x-default']).flat(),
  )
  expect(text.match(/<lastmod>2026-08-01T10:00:00.000Z<\/lastmod>/g)).toHaveLength(2)
})

test('signs of XML in an address are escaped', async () => {
  const text = await written([{ path: '/a&b"<c>\'', alternates: [{ language: 'en', prefix: NO_PREFIX }] }])
  expect(text).toContain('/a&#38;b&#34;&#60;c&#62;&#39;</loc>')
})

test('a sitemap ends whole at the number of addresses and bytes that one file may hold', async () => {
  const pages = ['one', 'two', 'three'].map(letter)
  const whole = await written(pages)
  for (const most of [
    { addresses: 5, bytes: Infinity },
    { addresses: 100, bytes: Buffer.byteLength(whole) - 1 },
  ]) {
    const text = await written(pages, most)
    expect([text.includes('/two<'), text.includes('/three<')]).toEqual([true, false])
    expect(text.endsWith('</url>\n</urlset>\n')).toBe(true)
  }
})

test('letters that were opened are listed, drafts and demonstrations are not', async () => {
  const organizer = await makeOrganizer()
  await makeCampaign(organizer, 'opened')
  await makeCampaign(organizer, 'shown-for-trying')
  await createCampaign(organizer, { ...DRAFT, slug: 'still-a-draft' })
  await sql()`update campaigns set demonstration = 'demonstration' where slug = 'shown-for-trying'`
  const text = await (await GET()).text()
  const addresses = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, at]) => new URL(at!).pathname)
  expect(addresses.filter((path) => path.startsWith('/campaigns'))).toEqual(['/campaigns/opened'])
  for (const path of ['/', '/about', '/privacy']) expect(addresses).toContain(path)
  expect(text).toMatch(/<lastmod>\d{4}-\d{2}-\d{2}T/)
})
