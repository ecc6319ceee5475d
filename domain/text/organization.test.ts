import { expect, it } from 'vitest'
import { CSV_BOM, csvRow } from '@/domain/text/csv'
import { checkLine, checkOrganization } from '@/domain/text/name'
import { realNames } from '@/domain/text/names.corpus'
import { hostileOrganizations, realOrganizations } from '@/domain/text/organizations.corpus'
import { tidyOptional } from '@/domain/text/tidy'
import { writeXlsx } from '@/domain/text/xlsx'
import { parseCsv } from '@/e2e/csv'
import { parseSheet } from '@/e2e/xlsx'

it.each([...realOrganizations, ...realNames])('takes %s for where somebody works', (text) => {
  expect(checkOrganization(text, 250)).toBeNull()
  expect(tidyOptional(text)).toBe(text.replace(/[\u00A0\u202F]/g, ' '))
})

it.each(hostileOrganizations)('refuses %j there: %s', (text, fault) => {
  expect(checkOrganization(text, 250)).toBe(fault)
})

it('counts 250 characters as people type them, each a code point', () => {
  expect(checkOrganization('𠮷'.repeat(250), 250)).toBeNull()
  expect(checkOrganization('𠮷'.repeat(251), 250)).toBe('too-long')
})

it.each([
  ...[
    'Md.Info Rahman',
    'Jo.Club',
    'JO.CLUB',
    'Prof.Link',
    'Mohd.Dev Example',
    'A.Top',
    'J.R.App',
    'St.John',
    'Dr.No',
  ],
  ...[
    'Jane Roe ❤\uFE0F',
    'Jane Roe 🌻',
    'Jane 👩🏽\u200D⚕\uFE0F Roe',
    'Jane 🏳\uFE0F\u200D🌈',
    'Jane 👍🏿',
    'Jane 🇵🇹',
  ],
  ...[
    'Jane 1\uFE0F\u20E3',
    'Jane 👨\u200D👩\u200D👧',
    'Jane ☺\uFE0E',
    'Jane \u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
  ],
])('takes %j for a name of a person', (name) => {
  expect(checkLine(name, { max: 120, letter: true })).toBeNull()
})

it.each([
  ...[
    'bridgewatch.org',
    'Ponte.com',
    'riverbank.info',
    'example.club',
    'kapil.dev',
    'Jane example.link',
    'jo.com',
  ],
  ...['Jane @jane', 'jane@example', 'Jo.Club/join', 'jane%40example.org', 'www.jane', 'example.de/jane'],
])('refuses %j as the name of a person', (name) => {
  expect(checkLine(name, { max: 120, letter: true })).toBe('looks-like-a-link')
})

it.each([
  ['Jane \u{1F3F4}\u{E0067}\u{E0062}\u{E0041}\u{E007F}', 'invisible-character'],
  ['Jane\uFE0F Roe', 'invisible-character'],
  ['Jane 🌻\u200D', 'invisible-character'],
  ['1\uFE0F Jane', 'invisible-character'],
])('still refuses what hides behind an emoji: %j', (name, fault) => {
  expect(checkLine(name, { max: 120, letter: true })).toBe(fault)
})

it('leaves through CSV and XLSX so that no spreadsheet runs it, and is read back as it was', async () => {
  const file = [CSV_BOM, csvRow(['name']), ...realOrganizations.map((text) => csvRow([text]))].join('')
  const read = parseCsv(file).map(({ name }) => name!)
  expect(read.map((cell) => cell.replace(/^'/, ''))).toEqual(realOrganizations)
  for (const cell of read) expect(cell).not.toMatch(/^[=+\-@%|]/)
  async function* batches() {
    yield realOrganizations.map((text) => [text])
  }
  const pieces: Uint8Array[] = []
  const columns = [{ heading: 'Organization', width: 20 }]
  for await (const piece of writeXlsx({ name: 'Sheet', columns, batches: batches() })) pieces.push(piece)
  expect(parseSheet(Buffer.concat(pieces)).slice(1)).toEqual(realOrganizations.map((text) => [text]))
})
