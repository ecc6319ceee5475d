import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { safeParse } from 'zod/mini'
import { readForm } from '@/app/parts/form'
import { readFilter } from '@/app/parts/list-filter'
import { readWhoSigns } from '@/app/[language]/desk/campaigns/[slug]/categories/who-signs'
import { readNext } from '@/app/[language]/(plain)/sign-in/parts/next-page'
import { readDeskFilter, returnQuery } from '@/app/[language]/desk/campaigns/[slug]/parts/signature-filter'
import { addresseesInLine } from '@/app/parts/sentence'
import { breakable } from '@/app/[language]/campaigns/[slug]/picture/lines'
import { readSearch } from '@/app/[language]/campaigns/[slug]/signatories/parts/search'
import { isSlug, proposeSlug } from '@/domain/campaign/slug'
import { findHeadingFaults, nameCategory } from '@/domain/campaign/category'
import { closingInstant } from '@/domain/campaign/closing-time'
import { compareTexts } from '@/domain/campaign/compare-texts'
import { englishWords, renderWhole } from '@/domain/campaign/markdown'
import { SHORT } from '@/domain/campaign/rendering-lane'
import { csvRows, declaredSeparator, detectSeparator } from '@/domain/import/csv-rows'
import { decodeText, detectEncoding, looksLikeText } from '@/domain/import/encoding'
import { FileLook } from '@/domain/import/file-kind'
import { findHeadings } from '@/domain/import/find-headings'
import { guessMapping } from '@/domain/import/guess'
import { ENCODINGS } from '@/domain/import/import'
import { categoryMatcher } from '@/domain/import/match-category'
import { readRow } from '@/domain/import/read-row'
import { sampleRows } from '@/domain/import/sample-rows'
import { archive, SHEET } from '@/testing/xlsx'
import { xlsxRows } from '@/domain/import/xlsx-rows'
import { tokenHash } from '@/domain/seal/token'
import { isDeskCursor } from '@/domain/signature/desk/cursor'
import { isCursor } from '@/domain/signature/list/order'
import { FIELDS } from '@/domain/signature/signature'
import { readVia } from '@/domain/signature/via'
import { isWebsite } from '@/domain/signature/find-faults'
import { submission } from '@/domain/signature/signing/submission'
import { canonicalEmail } from '@/domain/text/canonical-email'
import { csvRow } from '@/domain/text/csv'
import { checkEmail } from '@/domain/text/email'
import { findCountry } from '@/domain/text/find-country'
import { foldForComparison, foldForSearch } from '@/domain/text/fold'
import { closestLanguage, isLanguageTag, languageName, prefixTag } from '@/domain/text/language'
import { checkLine, checkOrganization, checkText } from '@/domain/text/name'
import { xmlText } from '@/domain/text/xlsx-parts'
import { isOneMailbox } from '@/emails/outgoing'
import { headerText } from '@/emails/subject'
import { chooseEncoding } from '@/front/compression'
import { takeNonce } from '@/front/inline-scripts'
import { plainAnswer, wantsJson } from '@/front/plain-page'
import { pageAddress, readPublicPage } from '@/front/public-pages'
import { carriesSession } from '@/front/session-cookies'
import { clientAddress, trustedHeaders } from '@/front/trusted-headers'
import { routeShape } from '@/front/log-request'
import { actAddress, isAmbiguous, isPagePath, readRoute } from '@/front/routes'
import { interfaceLanguage } from '@/messages/translator'

// One request must not keep everyone waiting: whatever takes a visitor's text takes time in proportion to it. Each such
// function is timed with 16 KB of what makes careless ones slow.

const SIZE = 16 * 1024
const LINE = 4_000 // characters
const LIMIT = 50 // milliseconds of the processor's time, which other processes do not change
const LIMIT_OF_FILES = 1_000
const TRIES = 5 // the best one counts: the first may hold a collection of garbage

const repeated = [
  ...[' ', '\t', '\n', '\r\n', '\0', ';', ',', '.', '-', '=', '/', '\\', '%', '%41', '%E2%9C%93', '&', '&#', '?', ':', '|'],
  ...['"', '""', "'", '(', ')', '[', ']', '[]', '![', '](', '<', '>', '<c r="', '<c r="A1" ', '<script>', '{"a":', '[['],
  ...['*', '**a', '_', '~', '`', '#', '> ', '- ', '1. ', '[^a]', '\\\n', '|-', '<a ', '<!--', '&amp;', 'a\n\n', '[a]: b\n'],
  ...['a', 'A', '0', '1.1', 'a@', '@', 'a.', 'a-', 'www.', '://', 'http://', 'x;', 'x=', 'session', 'authjs.session-token', 'gzip;q=0,'],
  ...['W/"a",', '--b\r\n', 'heading.a.b=', 'a=b&', 'the ', 'st ', 'a (', ', ', 'en-', 'x-a-', 'é', 'e\u0301', '\u0301', '\u0f71'],
  ...['\u200d', 'अ\u200d', '\u00ad', 'a\u00ad', '\u202e', '\ufdfa', 'क्ष', '日', '👩\u200d', '\ud800', 'ا', 'ÿ', '\u0130', 'ß', '\u3002'],
] // prettier-ignore
const halves = [
  ...[[' ', 'session'], [' ', 'x'], ['\t', '\n'], ['a', '@'], ['a', '.'], ['(', ')'], ['[', ']'], ['<', '>'], ['-', 'x'], ['"', ','], ['\u0301', 'x']],
  ...[['/', 'x'], ['0', 'a'], ['=', ';'], ['.', '@'], ['*', 'a'], ['`', 'a'], [' ', '\n'], [',', '\n'], ['> ', 'a'], ['a ', '('], ['\u00ad', 'a']],
] as [string, string][] // prettier-ignore

const filled = (text: string, size = SIZE) => text.repeat(Math.ceil(size / text.length)).slice(0, size)
const texts = [
  ...repeated.map((text) => [text, filled(text)] as const),
  ...halves.map(
    ([one, other]) => [`${one}…${other}`, `x;${filled(one, SIZE / 2)}${filled(other, SIZE / 2)}!`] as const,
  ),
]

const asked = (headers: Record<string, string>) =>
  ({ headers, socket: { remoteAddress: '127.0.0.1' } }) as unknown as IncomingMessage
const base = new URL('http://letters.example')

function throughTheDoor(url: string) {
  const route = readRoute(url)
  if (!route) return
  isAmbiguous(route)
  readPublicPage(route)
  routeShape(route)
  actAddress(route)
}

const sheet = (text: string) =>
  archive({ [SHEET]: `<worksheet><sheetData><row r="1">${text}</row></sheetData></worksheet>` })

const entries: Record<string, (text: string) => unknown> = {
  'an address': (text) => throughTheDoor(`/${text}`),
  'the longest address': (text) => throughTheDoor(`/campaigns/${text.slice(0, 4_000)}`),
  'the longest query': (text) => throughTheDoor(`/campaigns/x/signatories?q=a&${text.slice(0, 4_000)}`),
  'an address of the API': (text) => throughTheDoor(`/api/v1/campaigns/${text.slice(0, 4_000)}`),
  'the address of a page': (text) => [pageAddress(`/${text}`), isPagePath(`/${text}`)],
  cookies: (text) => carriesSession({ cookie: text }),
  'accepted encodings': chooseEncoding,
  'accepted types': (text) => wantsJson({ accept: text, 'content-type': text }, null),
  'a forwarded address': (text) => clientAddress(asked({ 'x-forwarded-for': text })),
  headers: (text) => trustedHeaders(asked({ [text]: text, cookie: text }), base),
  'a refusal': (text) => plainAnswer({ status: 400, code: 'malformed-request' }, { accept: text }, null),
  'a page with it': (text) =>
    takeNonce(`<p>${text.replaceAll('<', '&lt;')}</p><script nonce="n-1">next()</script>`, 'n-1'),
  'an interface language': interfaceLanguage,
  'a form': (text) =>
    readForm(
      new Request(base, {
        method: 'POST',
        body: Buffer.from(text),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    ),
  'the next page': (text) => [readNext(text), readNext(`/desk/${text}`)],
  'a filter': (text) => readFilter(new URLSearchParams(text)),
  'a search': (text) => readSearch({ q: text, cursor: text, country: text, category: text, sort: text }, 'en'),
  "the desk's filter": (text) => [readDeskFilter({ q: text, cursor: text }), returnQuery(text)],
  'a form of categories': (text) => readWhoSigns({ [`kind.${text}`]: text, [`heading.${text}.${text}`]: text }),
  addressees: (text) => [addresseesInLine(text, 'en'), addresseesInLine(text, 'ja')],
  'words of a picture': (text) => breakable(text.slice(0, 2_000), 'en'),
  'a slug': (text) => [isSlug(text), proposeSlug(text), nameCategory(text, 'person', new Set())],
  'a heading': (text) =>
    findHeadingFaults(
      [{ slug: null, kind: 'person', position: '', heading: { [text]: text, en: text }, remove: false }],
      'en',
    ),
  'a closing time': (text) => [closingInstant(text, text), closingInstant('2030-01-01T00:00', text)],
  'a token': tokenHash,
  'cursors': (text) => [isCursor(text, 'standing'), isCursor(text, 'newest'), isCursor(`newest.1.${text}`, 'newest'), isDeskCursor(text)],
  'a label': readVia,
  'a website': (text) => [isWebsite(text), isWebsite(`https://${text}`)],
  'a sign request': (text) => safeParse(submission, Object.fromEntries(FIELDS.map((field) => [field, text]))),
  'an e-mail address': (text) => [checkEmail(text), checkEmail(`a@${text}`), canonicalEmail(`${text}@example.org`)],
  'a mailbox': (text) => [isOneMailbox(text), headerText(text)],
  'a country': (text) => [findCountry(text), findCountry(text.slice(0, 200))],
  'the fold of a name': (text) => foldForComparison(text),
  'the fold of a search': (text) => foldForSearch(text),
  'a language': (text) => [isLanguageTag(text), prefixTag(text), languageName(text, 'en'), closestLanguage(text, ['en', text])],
  // No line is allowed more than a few hundred characters; what is longer is refused before it is looked at.
  'a line': (text) => [checkLine(text, { max: 500 }), checkLine(`a${text.slice(0, LINE)}`, { max: LINE + 1, letter: true }), checkOrganization(text.slice(0, LINE), LINE)],
  'a text': (text) => checkText(text, { max: SIZE }),
  'the cell of a file': (text) => [csvRow([text]), xmlText(text)],
  // A longer one is rendered in a thread, where no one waits for it but who asked (rendering-lane.ts).
  'a short letter': (text) => renderWhole(text.slice(0, SHORT), englishWords),
  'two texts': (text) => compareTexts(text, `${text.slice(100)}b${text.slice(0, 99)}`, 'en'),
} // prettier-ignore

/** Files are read in a thread of the worker: no one waits for them but who uploaded them. */
const files: typeof entries = {
  'a file': (text) => {
    const bytes = Buffer.from(text)
    const look = new FileLook()
    look.see(bytes)
    return [look.kind(), detectEncoding(bytes), ENCODINGS.map((one) => decodeText(bytes, one)), looksLikeText(text)]
  },
  'a CSV file': (text) => [declaredSeparator(text), detectSeparator(text), csvRows(text, ',')],
  'an XLSX file': (text) => xlsxRows(sheet(text)),
  'rows of a file': async (text) => {
    const rows = [[text, text.slice(0, 200)], [text, text]]
    const sample = await sampleRows(rows)
    const mapping = await guessMapping(sample, await findHeadings(sample), true)
    return [mapping, readRow(rows[0]!, { organization: 0, country: 1, website: 0 }, categoryMatcher([]))]
  },
} // prettier-ignore

async function timeOf(work: (text: string) => unknown, text: string, limit: number): Promise<number> {
  let best = Infinity
  for (let tried = 0; tried < TRIES && best >= limit; tried += 1) {
    const started = process.cpuUsage()
    await (async () => work(text))().catch(() => {})
    best = Math.min(best, process.cpuUsage(started).user / 1000)
  }
  return best
}

async function findSlow(work: (text: string) => unknown, limit: number): Promise<string[]> {
  await timeOf(work, 'a name', limit)
  const slow: string[] = []
  for (const [shape, text] of texts) {
    const milliseconds = await timeOf(work, text, limit)
    if (milliseconds >= limit) slow.push(`${JSON.stringify(shape)}: ${Math.round(milliseconds)} ms`)
  }
  return slow
}

test.each(Object.entries(entries))('%s of 16 KB is read at once, whatever it holds', async (_, work) => {
  expect(await findSlow(work, LIMIT)).toEqual([])
})

test.each(Object.entries(files))('%s of 16 KB is read in time, whatever it holds', async (_, work) => {
  expect(await findSlow(work, LIMIT_OF_FILES)).toEqual([])
})
