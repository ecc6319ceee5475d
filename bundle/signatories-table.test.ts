import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { DeliveredRow } from '@/bundle/delivered'
import { parseSheet, unzip } from '@/e2e/xlsx'
import { withoutGuard } from '@/domain/text/csv'
import { hostileNames } from '@/domain/text/hostile-names.corpus'
import { realNames } from '@/domain/text/names.corpus'
import { delivered, listOf } from '@/testing/delivered'
import { inLong } from '@/testing/long'
import { oddRows } from '@/testing/odd-rows'
import { inBatches } from './batches'
import { writeSignatoriesCsv, writeSignatoriesXlsx } from './signatories-table'
import { COLUMNS } from './table'

async function tablesOf(rows: DeliveredRow[]) {
  const batches = inBatches(
    async function* () {
      yield* rows
    },
    rows.length,
    () => {},
  )
  const csv = (await buffer(writeSignatoriesCsv(delivered(), batches))).toString()
  const xlsx = await buffer(writeSignatoriesXlsx(delivered(), batches))
  const lines = parse(csv, { bom: true, record_delimiter: '\r\n' }) as string[][]
  return { csv, xlsx, lines: lines.slice(1), headings: lines[0]! }
}

/** The typed cells of a row, in the table's order. */
const typed = (row: DeliveredRow) =>
  [row.name, row.title, row.affiliation, row.organization, row.members?.join('; '), row.area].map(
    (cell) => cell ?? '',
  )
const typedOf = (line: string[]) => [2, 3, 4, 5, 6, 10].map((at) => line[at]!)

const guarded = (cell: string, original: string) => cell === original || withoutGuard(cell) === original
/** What a spreadsheet would calculate: it looks past spaces, and takes wide signs for narrow ones. */
const isFormula = (cell: string) =>
  /^[=+\-@|%\t\r\n]/.test(
    cell
      .replace(/^[\p{Zs}\p{Cf}]+/u, '')
      .slice(0, 1)
      .normalize('NFKC'),
  )

const ROWS = inLong(10_000, 500)

test(`${ROWS} random rows come back from CSV as they were typed, and no cell is a formula`, async () => {
  const rows = oddRows(ROWS)
  const { csv, lines, headings } = await tablesOf(rows)
  expect(headings).toEqual([...COLUMNS])
  expect(csv.startsWith('\ufeff"number"')).toBe(true)
  expect(lines).toHaveLength(ROWS)
  // Compared first and asserted once: an assertion for each cell takes longer than the file.
  const changed = lines.flatMap((line, index) => {
    const original = typed(rows[index]!)
    return typedOf(line).flatMap((cell, at) => (guarded(cell, original[at]!) ? [] : [[cell, original[at]]]))
  })
  expect(changed).toEqual([])
  expect(lines.flat().filter(isFormula)).toEqual([])
}, 120_000)

test('a spreadsheet has the same cells, every one a string, with headings in words', async () => {
  const hostile = hostileNames.map(([name]) => name).filter((name) => !/\p{Cs}/u.test(name))
  const names = [...realNames, ...hostile, '=1+1', '＝1', '007', '1e3', '2026-01-02', "'quoted"]
  const rows = names.map((name) => ({ ...listOf(10)[9]!, name }))
  const { xlsx, lines } = await tablesOf(rows)
  const [headings, ...cells] = parseSheet(xlsx)
  expect(headings!.slice(0, 3)).toEqual(['Number', 'Kind', 'Name'])
  expect(cells.map((line) => line[2])).toEqual(names)
  cells.forEach((line, at) =>
    line.forEach((cell, column) => expect(guarded(lines[at]![column]!, cell)).toBe(true)),
  )
  const sheet = unzip(xlsx).get('xl/worksheets/sheet1.xml')!
  expect(sheet).not.toMatch(/<f[ >]|<v[ >]/)
  expect(new Set(sheet.match(/<c [^>]*t="\w+"/g)!.map((cell) => cell.replace(/r="\w+"/, '')))).toEqual(
    new Set(['<c  t="inlineStr"']),
  )
})

test('what was checked is there in words, the category by its heading, the organization by its page, the time to the second', async () => {
  const { lines } = await tablesOf(listOf(10))
  expect(lines[0]!.slice(7, 8)).toEqual(['Organizations'])
  expect(lines[0]![11]).toMatch(
    /^[a-z].*, 20 November 2026; signed from an address at org0\.example\.org, 20 November 2026$/,
  )
  expect(lines[0]![12]).toBe('https://letters.example.org/organizations/invented-0')
  expect(lines[0]![13]).toBe('2026-11-20T09:30:00Z')
})
