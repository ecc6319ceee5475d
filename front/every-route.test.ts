import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { expect, test } from 'vitest'
import { foldersOf, kinds, wordsOf } from '@/address-kinds'
import { addresses } from '@/addresses'
import { refuseHead } from '@/front/gate'
import { readPublicPage } from '@/front/public-pages'
import { actAddress, bodyLimit, knownPages, readRoute, type Route } from '@/front/routes'
import { settingsIn } from '@/next.config.js'

// Next takes any first word for a language, so every page and handler can be asked for under any. The front door judges by
// the address alone: whatever Next would answer there it treats as it treats the real address, or refuses. The routes are
// read from app/, so that a new one is held to it by itself.

const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
)
const wordsOfFile = (path: string) =>
  path
    .split('/')
    .slice(0, -1)
    .filter((word) => !word.startsWith('('))
const patterns = files.filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path)).map(wordsOfFile)
const spoken = patterns.filter(([first]) => first === '[language]').map((pattern) => pattern.slice(1))
const beside = patterns.filter(([first]) => first !== '[language]')

const pages = new Set([...knownPages].filter((word) => !['api', '_next', '-'].includes(word)))

const isParameter = (word: string) => word.startsWith('[')
const filled = (pattern: string[]) => pattern.map((word) => (isParameter(word) ? 'x' : word))

/** Whether Next answers something at these words: below a language, or beside them. */
function reaches(words: string[]): boolean {
  const fits = (pattern: string[], given: string[]) =>
    pattern.length === given.length && pattern.every((word, at) => isParameter(word) || word === given[at])
  return (
    spoken.some((pattern) => fits(pattern, words.slice(1))) || beside.some((pattern) => fits(pattern, words))
  )
}

const percent = (word: string) => word.replace(/^./, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
const firstWords = [
  ...new Set([...knownPages, 'fr', 'pt-BR', 'zh-Hant', 'FR', 'english', 'x', 'constructor', 'robots.txt', 'API', '_NEXT', '%2e', '--']),
] // prettier-ignore

/** A route's path as somebody might write it, to slip past what is said about the route itself. */
function spellings(path: string): string[] {
  const [, first = '', ...rest] = path.split('/')
  const below = firstWords.flatMap((word) => [
    `/${word}${path}`,
    `/${percent(word)}${path}`,
    `/fr/${word}${path}`,
  ])
  const inside = [
    `//${first}/${rest.join('/')}`,
    path.replaceAll('/', '//'),
    `/fr/${path}`,
    `${path}/`,
    `/./${path}`,
  ]
  const changed = [
    path.toUpperCase(),
    `/${percent(first)}/${rest.join('/')}`,
    path.split('/').map(percent).join('/'),
  ]
  return [...below, ...inside, ...changed]
}

const origin = 'http://letters.example'

/** Whether the front door lets a request in, by its head. */
function isLetIn(route: Route, method: string, headers: Record<string, string> = {}): boolean {
  return refuseHead({ method, headers } as unknown as IncomingMessage, route, origin) === null
}

/** The words of a path, decoded or as they are written: Next compares with one or the other. */
function readWords(path: string, decoded = true): string[] {
  const words = path.split('?', 1)[0]!.split('/').filter(Boolean)
  return decoded ? words.map(decodeURIComponent) : words
}

/** What an address is held to; null: it is refused. */
function rulesOf(path: string) {
  const route = readRoute(path)
  if (!route || !isLetIn(route, 'GET')) return null
  const limit = bodyLimit(route)
  const words = readWords(actAddress(route))
  return {
    withoutOrigin: isLetIn(route, 'POST'),
    foreign: isLetIn(route, 'POST', { origin: 'null' }),
    limit,
    tooLarge: isLetIn(route, 'POST', { origin, 'content-length': String(limit + 1) }),
    shared: readPublicPage(route)?.shared ?? false,
    private: route.kind?.secret === true,
    acts: route.language ? words.slice(1) : words,
  }
}

/** The address whose rules count for what Next would answer there; null when it has nothing there. */
function realAddress(path: string, decoded: boolean): string | null {
  const words = readWords(path, decoded)
  const [first = '-'] = words
  const read = words.length === 0 || pages.has(first) ? ['-', ...words] : words
  if (!reaches(read)) return null
  return beside.some((pattern) => pattern[0] === read[0])
    ? `/${read.join('/')}`
    : `/${read.slice(1).join('/')}`
}

test('the routes were found', () => {
  expect(spoken.length).toBeGreaterThan(50)
  expect(beside.map((pattern) => pattern.join('/'))).toContain('api/v1/campaigns/[slug]/signatures')
})

const addressOf = (pattern: string[]) => `/${pattern.join('/')}`

test('addresses.js has every address of app/, and app/ all of its addresses', () => {
  const written = Object.values(addresses).map((address) => `/${foldersOf(address).join('/')}`)
  const files = ['/icon.svg', '/embed.js', '/count.js'] // in app/ and public/, not made by a route
  // Forms of the page above are sent to it, unless addresses.js writes them an address of their own.
  const handlers = spoken.filter(
    (pattern) => pattern.at(-1) === 'act' && !written.includes(addressOf(pattern)),
  )
  const answered = [...spoken.filter((pattern) => !handlers.includes(pattern)), ...beside].map(addressOf)
  expect(written.filter((address) => !files.includes(address)).toSorted()).toEqual(answered.toSorted())
  expect(handlers.length).toBeGreaterThan(5)
  for (const pattern of handlers) expect(readRoute(`/${filled(pattern).join('/')}`)?.kind?.secret).toBe(true)
})

test('what is said of one address counts for all with its first word, where a secret or a session is behind it', () => {
  const said = kinds.flatMap(({ addresses, secret, needsOrigin, beside }) =>
    Object.values(addresses).map(
      (address) => [wordsOf(address)[0], { secret, needsOrigin, beside }] as const,
    ),
  )
  const first = new Map(said.toReversed())
  for (const [word, rules] of said) expect([word, rules]).toEqual([word, first.get(word)])
})

test.each(beside.map((pattern) => `/${filled(pattern).join('/')}`))(
  '%s stands beside the languages, and is let in',
  (path) => {
    expect(rulesOf(path)).toMatchObject({ foreign: false, tooLarge: false, shared: false })
  },
)

test.each(spoken.map((pattern) => `/${filled(pattern).join('/')}`))(
  '%s has one set of rules under every first word',
  (path) => {
    const rules = rulesOf(path)
    expect(rules).toMatchObject({ foreign: false, tooLarge: false })
    expect(rulesOf(`/fr${path}`)).toEqual(rules)
    for (const spelling of spellings(path)) {
      const held = rulesOf(spelling)
      for (const decoded of [true, false]) {
        const real = held && realAddress(spelling, decoded)
        // One unknown word is the front page in no language: 404, which nobody shares and nothing acts at.
        if (real && real !== '/') expect([spelling, held]).toEqual([spelling, rulesOf(real)])
      }
    }
  },
)

test.each(['api', '_next', '-', 'FR', 'english', 'constructor', '%66r'])(
  'nothing of a language is let in below %s',
  (word) => {
    for (const pattern of spoken.filter(({ length }) => length > 0))
      expect(rulesOf(`/${word}/${filled(pattern).join('/')}`)).toBeNull()
  },
)

test('what a page reads of its address is what the door passes on', () => {
  for (const pattern of spoken) {
    const page = readPublicPage(readRoute(`/${filled(pattern).join('/')}`)!)
    const file = files.find((path) => isPageOf(path, pattern))
    if (!page || !file) continue
    const reads = readFileSync(`app/${file}`, 'utf8').includes('searchParams')
    expect([file, reads]).toEqual([file, readsQuery(page.path)])
  }
})

const isPageOf = (path: string, pattern: string[]) =>
  path.endsWith('page.tsx') && wordsOfFile(path).join('/') === ['[language]', ...pattern].join('/')

/** Whether any parameter makes a difference to a public page. */
function readsQuery(path: string): boolean {
  const query = 'q=a&scheme=dark&via=a&cursor=a&page=2&by=country&by=hour'
  return readPublicPage(readRoute(`${path}?${query}`)!)!.address !== path
}

/** The files that Next takes for pages, layouts and handlers in a phase of its own. */
function routeFiles(phase: string): string[] {
  const ending = settingsIn(phase)
    .pageExtensions!.map((one) => one.replaceAll('.', '\\.'))
    .join('|')
  const route = new RegExp(`(^|/)(page|layout|route)\\.(${ending})$`)
  return files.filter((path) => route.test(path))
}

test('the gallery is there while developing, and no page of a production build lies below “-”', () => {
  const gallery = files.filter((path) => path.startsWith('-/') && path.endsWith('.gallery.tsx'))
  expect(gallery).toContain('-/gallery/page.gallery.tsx')
  expect(routeFiles(PHASE_DEVELOPMENT_SERVER)).toEqual(expect.arrayContaining(gallery))
  for (const phase of [PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER]) {
    expect(routeFiles(phase).length).toBeGreaterThan(50)
    expect(routeFiles(phase).filter((path) => path.startsWith('-/') || path.includes('gallery'))).toEqual([])
  }
  for (const path of ['/-/gallery', '/-/gallery/mails', '/fr/-/gallery']) expect(rulesOf(path)).toBeNull()
})
