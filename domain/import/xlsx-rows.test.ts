import { expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { realNames } from '@/domain/text/names.corpus'
import { writeXlsx as writeOwnXlsx } from '@/domain/text/xlsx'
import { check, faultsOf, importFile, listed, look, namesOf, upload, useImports } from '@/testing/import'
import { archive, named, partsOf, SHEET, text, tooLong, workbook } from '@/testing/xlsx'
import { type XlsxRows, xlsxRows } from './xlsx-rows'

const ground = useImports('sheet')

const cell = (value: string | number | Date | boolean) => ({
  value,
  type: value.constructor as StringConstructor,
})

async function xlsx(rows: (string | number | Date | boolean | null)[][]): Promise<Buffer> {
  const sheet = rows.map((row) => row.map((value) => (value === null ? null : cell(value)))) as never
  return (
    writeXlsx(sheet, { dateFormat: 'yyyy-mm-dd' }) as unknown as { toBuffer: () => Promise<Buffer> }
  ).toBuffer()
}

test('an XLSX file is read as it shows: text as typed, numbers, days', async () => {
  const slug = await ground.campaign()
  const file = await xlsx([
    ['Organización', 'País', 'Miembros', 'Desde'],
    [' Spaced  Society ', 'España', 12.5, new Date(Date.UTC(2020, 1, 3))],
    [null, null, null, null],
    ['جمعية', 'Maroc', true, null],
    ['=HYPERLINK("https://x")', 'Maroc', 1, null],
  ])
  const checked = await check(ground.organizer, slug, file)
  expect(checked).toMatchObject({ format: 'xlsx', encoding: null, separator: null, columns: 4, rows: 3 })
  expect(checked.sample[1]).toEqual([' Spaced  Society ', 'España', '12.5', '2020-02-03'])
  expect(await faultsOf(ground.organizer, slug, checked.id)).toEqual([[5, 'holds-an-address']])
  await importFile(ground.organizer, slug, file)
  expect(await listed(slug)).toMatchObject([
    { organization: 'Spaced  Society', country: 'ES' },
    { organization: 'جمعية', country: 'MA' },
  ])
})

test('of a formula the value that was shown counts, and the rules for names hold for it', async () => {
  const slug = await ground.campaign()
  const formula = (at: string, value: string) => `<c r="${at}" t="str"><f>CONCAT("x")</f><v>${value}</v></c>`
  const sheet = `<row r="1">${text('A1', 'Organization')}</row><row r="2">${formula('A2', 'Shown Society')}</row><row r="3">${formula('A3', 'mailto:a@example.org')}</row><row r="4">${text('A4', 'Second Society')}</row><row r="5">${text('A5', 'Third Society')}</row>`
  const done = await importFile(ground.organizer, slug, workbook(sheet))
  expect(await namesOf(slug)).toEqual(['Shown Society', 'Second Society', 'Third Society'])
  expect(await faultsOf(ground.organizer, slug, done.id)).toEqual([[3, 'holds-an-address']])
})

const manyParts = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`xl/${at}.bin`, '']))

test.each([
  [
    'a bomb that unpacks to 300 MB and says 1 KB',
    () => workbook('', 'x'.repeat(300_000_000)),
    'file-too-intricate',
  ],
  [
    'a cell at the end of the sheet',
    () => workbook(`<row r="1048576">${text('A1048576', 'x')}</row>`),
    'too-many-rows',
  ],
  ['a cell far to the right', () => workbook(`<row r="1">${text('XFD1', 'x')}</row>`), 'too-many-columns'],
  ['one text of 1 MB in 1,000 cells', tooLong, 'file-too-intricate'],
  [
    'a spreadsheet of 5,001 parts',
    () => archive({ ...partsOf(named('Alpha Society')), ...manyParts }),
    'file-too-intricate',
  ],
  ['an archive cut short', () => workbook('<row/>').subarray(0, 600), 'file-broken'],
  ['a spreadsheet without its sheet', () => archive({ 'xl/workbook.xml': '<workbook/>' }), 'file-broken'],
])('%s is refused, and the worker goes on', async (_, make, refusal) => {
  const slug = await ground.campaign()
  const id = await upload(ground.organizer, slug, make(), 'list.xlsx')
  expect(await look(ground.organizer, slug, id)).toMatchObject({ step: 'refused', refusal })
})

test('what the directory does not name is not read: it could be a bomb', async () => {
  const slug = await ground.campaign()
  const parts = partsOf(named('Alpha Society'))
  const unnamed = partsOf(named('Society Nobody Unpacked'))[SHEET]!
  await importFile(ground.organizer, slug, archive(parts, { unnamed }))
  expect(await namesOf(slug)).toEqual(['Alpha Society'])
})

test('what the directory calls not packed is not unpacked', async () => {
  const slug = await ground.campaign()
  const id = await upload(
    ground.organizer,
    slug,
    archive(partsOf(named('Alpha')), { stored: true }),
    'list.xlsx',
  )
  expect(await look(ground.organizer, slug, id)).toMatchObject({ step: 'refused', refusal: 'file-broken' })
})

test('a file of our own export is read back, every name as it was', async () => {
  const odd = [
    '=1+1',
    '-1',
    ' kept ',
    'line\nbreak',
    'a\r\nb',
    '_x0041_',
    '<b>&amp;"',
    'شبكة "الجسور"',
    '007',
    '',
  ]
  const names = [
    ...realNames,
    ...odd,
    ...Array.from({ length: 5_000 }, (_, i) => `${'Brücke '.repeat(20)}${i}`),
  ]
  const columns = ['Name', 'Empty', 'Country', 'Name again'].map((heading) => ({ heading, width: 20 }))
  async function* batches() {
    for (let at = 0; at < names.length; at += 500)
      yield names.slice(at, at + 500).map((name) => [name, null, 'PT', name])
  }
  const pieces: Uint8Array[] = []
  for await (const piece of writeOwnXlsx({ name: 'Signatures', columns, batches: batches() }))
    pieces.push(piece)
  const read = (await xlsxRows(Buffer.concat(pieces))) as XlsxRows
  const [headings, ...rows] = read.rows
  expect(headings).toEqual(['Name', 'Empty', 'Country', 'Name again'])
  expect(rows).toEqual(names.map((name) => [name, '', 'PT', name]))
})
