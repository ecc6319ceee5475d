import { type Alternate, alternateAddresses } from '@/app/parts/language-links'

export type SitemapPage = { path: string; alternates: Alternate[]; changedAt?: Date }

/** What sitemaps.org allows in one file: addresses and bytes. What comes after is left out. */
const MOST = { addresses: 50_000, bytes: 50_000_000 }

const open =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
const close = '</urlset>\n'

/** A sitemap in pieces: each page once for every language it stands in, with its addresses in the others. */
export async function* writeSitemap(pages: SitemapPage[], most = MOST): AsyncGenerator<string> {
  yield open
  let addresses = 0
  let bytes = open.length + close.length
  for (const page of pages) {
    const entry = writePage(page)
    addresses += page.alternates.length
    bytes += Buffer.byteLength(entry)
    if (addresses > most.addresses || bytes > most.bytes) break
    yield entry
  }
  yield close
}

function writePage({ path, alternates, changedAt }: SitemapPage): string {
  const addressed = alternateAddresses(path, alternates)
  const links = addressed
    .map(
      ({ language, address }) =>
        `<xhtml:link rel="alternate" hreflang="${escape(language)}" href="${escape(address)}"/>`,
    )
    .join('')
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
  return addressed
    .slice(0, alternates.length)
    .map(({ address }) => `<url><loc>${escape(address)}</loc>${changed}${links}</url>\n`)
    .join('')
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
