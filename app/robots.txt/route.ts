import { firstWords, tokenWords } from '@/address-kinds'
import { absolute, paths } from '@/paths'

export const dynamic = 'force-dynamic'

const organizers = firstWords((kind) => kind.needsOrigin)
// Each also under a language prefix.
const PRIVATE = [
  ...[...tokenWords].filter((word) => !organizers.has(word)).map((word) => `/${word}/`),
  ...[...organizers].map((word) => `/${word}`),
]

/** What is not for indexes: pages behind a mailed link, lists of names, the desk. Letters are public. */
export function GET() {
  const closed = [
    ...PRIVATE,
    '/api/',
    ...PRIVATE.map((path) => `/*${path}`),
    '/campaigns/*/signatories',
    '/*/campaigns/*/signatories',
  ]
  const lines = [
    '# Letters are public. Pages behind a mailed link, lists of names and the desk are not for indexes.',
    'User-agent: *',
    'Allow: /',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute(paths.sitemap())}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
