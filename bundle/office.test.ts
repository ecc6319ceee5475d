import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { withoutGuard } from '@/domain/text/csv'
import { hostileNames } from '@/domain/text/hostile-names.corpus'
import { realNames } from '@/domain/text/names.corpus'
import { delivered, listOf } from '@/testing/delivered'
import { useFolders } from '@/testing/folders'
import { oddRows } from '@/testing/odd-rows'
import { hasPrograms, run } from '@/testing/program'
import { inBatches } from './batches'
import { writeSignatoriesCsv, writeSignatoriesXlsx } from './signatories-table'
import { cellsIn } from './table'

// Our own reading of the two files is in signatories-table.test.ts; here a program reads them that people open them with.

const newFolder = useFolders()

const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1-1',
  '@SUM(A1:A2)',
  '=HYPERLINK("x")',
  ' =1+1',
  '＝1+1',
  '\t=1+1',
  '\r=1',
  '\n=1',
  'Uni ;=1+41; Y',
  'Uni;"=1+41"',
]
const LIKE_VALUES = [
  '007',
  '1e3',
  '2026-01-02',
  '1/2',
  '12:30',
  '3.14',
  '1,234.5',
  '50%',
  '€5',
  'TRUE',
  '#REF!',
]
const WRITTEN = [
  "'quoted",
  "''twice",
  '"a"',
  'a"b',
  'x,y;z\tt',
  'a\r\nb',
  'a\rb',
  'a\n\nb',
  '_x0041_',
  '<b>&amp;',
]
const SPACED = ['  before', 'behind  ', '  ', 'a  b', '👩‍👩‍👧‍👦', '𝔘', 'long '.repeat(1_000)]
/** Control characters are refused before they reach a list, and spreadsheets drop them; line ends and tabs they keep. */
const hostile = hostileNames.map(([name]) => name).filter((name) => !/(?![\t\r\n])[\p{Cc}\p{Cs}]/u.test(name))
const names = [...FORMULAS, ...LIKE_VALUES, ...WRITTEN, ...SPACED, ...realNames, ...hostile]
const rows = [
  ...names.map((name) => ({ ...listOf(10)[9]!, name, title: name, affiliation: name, area: name })),
  ...oddRows(200),
]

/** Each program ends a cell's lines in its own way. */
const shown = (cell: string) => cell.replace(/\r\n?/g, '\n')
const cells = rows.map(cellsIn(delivered())).map((line) => line.map(shown))

/** How LibreOffice is told to read CSV: quoted fields as text, or all it can as values and formulas. */
const AS_TEXT = 'Text - txt - csv (StarCalc):44,34,UTF8,1,,0,true,false,false,false,false,false'
const AS_VALUES = 'Text - txt - csv (StarCalc):44,34,UTF8,1,,0,false,true,false,false,false,true'
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,UTF8,1,,0,true,true,false'

/** Opens files with LibreOffice as somebody who never used it, and gives them as it saves them. */
async function saved(to: string, files: string[], read?: string): Promise<string[]> {
  const folder = newFolder()
  const person = `-env:UserInstallation=${pathToFileURL(join(folder, 'person')).href}`
  const reading = read ? [`--infilter=${read}`] : []
  const words = [person, '--headless', ...reading, '--convert-to', to, '--outdir', folder, ...files]
  await run('soffice', words, { timeout: 60_000 })
  const ending = to.split(':')[0]!
  return files.map((file) => readFileSync(join(folder, basename(file).replace(/\w+$/, ending)), 'utf8'))
}

async function written() {
  const folder = join(newFolder(), 'delivery')
  mkdirSync(folder)
  const batches = inBatches(
    async function* () {
      yield* rows
    },
    rows.length,
    () => {},
  )
  const unguarded = rows
    .map(cellsIn(delivered()))
    .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`))
  const files = {
    csv: await buffer(writeSignatoriesCsv(delivered(), batches)),
    xlsx: await buffer(writeSignatoriesXlsx(delivered(), batches)),
    unguarded: Buffer.from(unguarded.join('\r\n')),
  }
  const paths = { csv: 'signatories.csv', xlsx: 'signatories.xlsx', unguarded: 'unguarded.csv' }
  for (const name of ['csv', 'xlsx', 'unguarded'] as const) {
    paths[name] = join(folder, paths[name])
    writeFileSync(paths[name], files[name])
  }
  return paths
}

const tableOf = (csv: string) => {
  const [, ...lines] = parse(csv, { bom: true, record_delimiter: '\n' }) as string[][]
  return lines.map((line) => line.map(shown))
}

test.skipIf(!(await hasPrograms('soffice')))(
  `LibreOffice, where it is installed, shows ${rows.length} odd rows of CSV and XLSX as they were delivered, and calculates nothing`,
  async () => {
    const { csv, xlsx, unguarded } = await written()
    const [[fromCsv], [fromXlsx]] = await Promise.all([saved(TO_CSV, [csv], AS_TEXT), saved(TO_CSV, [xlsx])])
    expect(tableOf(fromXlsx!)).toEqual(cells)
    const table = tableOf(fromCsv!)
    const guarded = table.map((line, index) =>
      line.map((cell, at) => {
        const original = cells[index]![at]!
        return cell !== original && withoutGuard(cell) === original ? original : cell
      }),
    )
    expect(guarded).toEqual(cells)
    const [[ofCsv, ofUnguarded], [bySemicolons], [ofXlsx]] = await Promise.all([
      saved('fods', [csv, unguarded], AS_VALUES),
      saved('fods', [csv], AS_VALUES.replace('44', '59')),
      saved('fods', [xlsx]),
    ])
    // Opened as a file of semicolons, a name's own semicolon begins a cell.
    expect(bySemicolons).not.toContain('table:formula=')
    // Without the apostrophe it calculates, so it would have here.
    expect(ofUnguarded).toContain('table:formula=')
    expect(ofCsv).not.toContain('table:formula=')
    expect(ofXlsx).not.toContain('table:formula=')
    expect(new Set(ofXlsx!.match(/office:value-type="\w+"/g))).toEqual(
      new Set(['office:value-type="string"']),
    )
  },
  120_000,
)
