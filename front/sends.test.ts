import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRoute, sendsOf } from '@/front/routes'

// What an address sends is said in address-kinds.js and nowhere else: a handler that streams at an address that says nothing
// would be held whole, in a turn of pages.

const handlers = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('route.ts'))
  .map((path) => ({ path, source: readFileSync(`app/${path}`, 'utf8') }))

/** Where such a handler is asked for; a folder below a parameter is the file's ending. */
const addressOf = (path: string) =>
  `/${path.replaceAll('\\', '/').replace(/\/?route\.ts$/, '')}`
    .replace('/[language]', '')
    .replace(/\[(?:moment)\]\/(png|json)$/, 'x.$1')
    .replaceAll(/\[\w+\]/g, 'x')
const sent = (path: string) => sendsOf(readRoute(path)!)

const large = handlers.filter(({ source }) =>
  /streamText\(|answer(?:ReceiptFile|List|History)\(/.test(source),
)
const pictures = handlers.filter(({ source }) => source.includes('answerPicture('))

test('every handler that streams has an address that is said to send a file, and every drawing one a picture', () => {
  expect(large.length).toBeGreaterThanOrEqual(12)
  expect(large.filter(({ path }) => sent(addressOf(path)) !== 'file')).toEqual([])
  expect(pictures).toHaveLength(2)
  expect(pictures.filter(({ path }) => sent(addressOf(path)) !== 'picture')).toEqual([])
})

test.each([
  ['/campaigns/x/deliveries/1/receipts/1', 'file'],
  ['/fr/campaigns/x/deliveries/1/files/SHA256SUMS', 'file'],
  ['/campaigns/x/signatories.csv', 'file'],
  ['/desk/campaigns/x/frozen.zip', 'file'],
  ['/desk/campaigns/x/sealed-files/1/download', 'file'],
  ['/de/campaigns/x/signatories/spreadsheet.csv', 'file'],
  ['/campaigns/x/logos/a', 'data'],
  ['/campaigns/x/count.json', 'data'],
  ['/api/v1/campaigns/x', 'data'],
  ['/_next/static/chunks/a.js', 'data'],
  ['/robots.txt', 'data'],
  ['/campaigns/foo.bar', undefined],
  ['/desk/campaigns/x/none.csv', undefined],
  ['/favicon.ico', undefined],
  ['/signature/abc/data.json', undefined],
])('%s sends %s', (path, kind) => {
  expect(sent(path)).toBe(kind)
})
