import { alternatesOf } from '../parts/alternates'
import { answering } from '../parts/api-answer'
import { INTERFACE_ALTERNATES } from '@/app/parts/language-links'
import { type SitemapPage, writeSitemap } from './write-sitemap'
import { streamText } from '../parts/stream'
import { listPublicLetters } from '@/domain/campaign/queries'
import { listRecords } from '@/domain/delivery/record/list-records'
import { paths } from '@/paths'

export const dynamic = 'force-dynamic'

/** Every page for search engines: the front page, About, Privacy, and the letters, the newest first, and the records of their deliveries. */
export async function GET() {
  return answering(async () => {
    const [letters, records] = await Promise.all([listPublicLetters(), listRecords()])
    const pages: SitemapPage[] = [paths.home(), paths.about(), paths.privacy()].map((path) => ({
      path,
      alternates: INTERFACE_ALTERNATES,
    }))
    for (const letter of letters) {
      const path = paths.campaign(letter.slug)
      pages.push({ path, alternates: alternatesOf(letter), changedAt: letter.changedAt })
    }
    for (const { slug, number, changedAt } of records)
      pages.push({ path: paths.delivery(slug, number), alternates: INTERFACE_ALTERNATES, changedAt })
    return new Response(streamText(writeSitemap(pages)), {
      headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=600' },
    })
  })
}
