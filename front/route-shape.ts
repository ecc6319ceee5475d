import { holdsToken, knownPages, type Route } from '@/front/routes'

// What may stand in a log about an address.

const pagesOfSignIn = new Set(['act', 'out', 'sent'])
// The only words of an address that may stand in a log: a visitor can type anything else there.
const knownWords = new Set([
  ...knownPages, ...pagesOfSignIn, 'robots.txt', 'sitemap.xml', 'icon.svg', 'picture.png', 'v1', 'health', 'ready', 'new', 'create', 'edit', 'save', 'open',
  'close', 'preview', 'check', 'take-back', 'sign', 'signatures', 'signatories', 'signatures.csv', 'signatures.xlsx', 'signatories.csv',
  'signatories.json', 'deliveries', 'withdraw', 'translations', 'choose', 'publish',
  'remove', 'change', 'compare', 'editions', 'categories', 'series', 'data.json', 'embed.js', 'embed-code', 'openapi.json',
  'imports', 'upload', 'reading', 'columns', 'start', 'cancel', 'undo', 'faults.csv', 'progress',
]) // prettier-ignore

/** What may stand in a log: the route with every token, slug, number and unknown word replaced. */
export function routeShape(route: Route | null): string {
  if (!route) return '{malformed}'
  const { language, segments } = route
  const prefix = language ? '/{language}' : ''
  const [first] = segments
  if (first === undefined) return prefix || '/'
  if (first === '_next') return '/_next'
  if (!knownWords.has(first)) return `${prefix}/{other}`
  return prefix + segments.map((segment, index) => `/${shapeOf(segment, segments[index - 1])}`).join('')
}

function shapeOf(segment: string, before: string | undefined): string {
  if (before === 'sign-in' && pagesOfSignIn.has(segment)) return segment
  if (before !== undefined && holdsToken(before)) return '{token}'
  if ((before === 'campaigns' && segment !== 'new') || before === 'embed') return '{slug}'
  if (knownWords.has(segment)) return segment
  return /^(\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(segment) ? '{id}' : '{other}'
}
