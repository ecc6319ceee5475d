import { deflateRawSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { realNames } from '@/domain/text/names.corpus'
import { writeXlsx as writeOwnXlsx } from '@/domain/text/xlsx'
import type { Organizer } from '@/domain/team/team'
import { makeCampaign, makeOrganizer } from '@/domain/test-campaign'
import { useTestDatabase } from '@/local/test-database'
import { check, faultsOf, importFile, listed, look, namesOf, upload } from './test-import'
import { xlsxRows } from './xlsx-rows'

useTestDatabase()

let organizer: Organizer
let slugs = 0
beforeAll(async () => {
  organizer = await makeOrganizer()
})
async function campaign(): Promise<string> {
  slugs += 1
  return (await makeCampaign(organizer, `sheet-${slugs}`)).slug
}

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
  const slug = await campaign()
  const file = await xlsx([
    ['Organización', 'País', 'Miembros', 'Desde'],
    [' Spaced  Society ', 'España', 12.5, new Date(Date.UTC(2020, 1, 3))],
    [null, null, null, null],
    ['جمعية', 'Maroc', true, null],
    ['=HYPERLINK("x")', 'Maroc', 1, null],
  ])
  const checked = await check(organizer, slug, file)
  expect(checked).toMatchObject({ format: 'xlsx', encoding: null, separator: null, columns: 4, rows: 3 })
  expect(checked.sample[1]).toEqual([' Spaced  Society ', 'España', '12.5', '2020-02-03'])
  expect(await faultsOf(organizer, slug, checked.id)).toEqual([[5, 'starts-like-a-formula']])
  await importFile(organizer, slug, file)
  expect(await listed(slug)).toMatchObject([
    { organization: 'Spaced  Society', country: 'ES' },
    { organization: 'جمعية', country: 'MA' },
  ])
})

const SHEET = 'xl/worksheets/sheet1.xml'
type Lie = { unnamed?: string; stored?: true }

/**
 * A ZIP archive as a spreadsheet program writes it, with parts of our choosing.
 * @param lie about the sheet: another one behind it that the directory does not name, or that it is not packed
 */
function archive(parts: Record<string, string>, lie: Lie = {}): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts).concat(lie.unnamed ? [[SHEET, lie.unnamed]] : [])) {
    const packed = deflateRawSync(Buffer.from(text))
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(packed.length, 14)
    // What it unpacks to is a lie for the large ones: small, as a bomb would say.
    head.writeUInt32LE(Math.min(text.length, 1000), 18)
    head.writeUInt16LE(name.length, 22)
    files.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(at, 10)
    at += 30 + name.length + packed.length
    const said = Buffer.from(head)
    if (text === lie.unnamed) continue
    if (name === SHEET && lie.stored) said.writeUInt16LE(0, 4)
    directory.push(Buffer.from('PK\x01\x02\x14\0'), said, entry, Buffer.from(name))
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length / 4, 4)
  end.writeUInt16LE(directory.length / 4, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...files, list, Buffer.from('PK\x05\x06'), end])
}

function partsOf(sheet: string, strings = ''): Record<string, string> {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  }
}

const workbook = (sheet: string, strings?: string) => archive(partsOf(sheet, strings))

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`

test('of a formula the value that was shown counts, and the rules for names hold for it', async () => {
  const slug = await campaign()
  const formula = (at: string, value: string) => `<c r="${at}" t="str"><f>CONCAT("x")</f><v>${value}</v></c>`
  const sheet = `<row r="1">${text('A1', 'Name')}</row><row r="2">${formula('A2', 'Shown Society')}</row><row r="3">${formula('A3', '=1+1')}</row>`
  const done = await importFile(organizer, slug, workbook(sheet))
  expect(await namesOf(slug)).toEqual(['Shown Society'])
  expect(await faultsOf(organizer, slug, done.id)).toEqual([[3, 'starts-like-a-formula']])
})

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
  [
    'one text of 1 MB in 1,000 cells',
    () =>
      workbook(
        Array.from(
          { length: 1_000 },
          (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
        ).join(''),
        `<si><t>${'x'.repeat(1_000_000)}</t></si>`,
      ),
    'file-too-intricate',
  ],
  ['an archive cut short', () => workbook('<row/>').subarray(0, 600), 'file-broken'],
  ['a spreadsheet without its sheet', () => archive({ 'xl/workbook.xml': '<workbook/>' }), 'file-broken'],
])('%s is refused, and the worker goes on', async (_, make, refusal) => {
  const slug = await campaign()
  const id = await upload(organizer, slug, make(), 'list.xlsx')
  expect(await look(organizer, slug, id)).toMatchObject({ step: 'refused', refusal })
})

const named = (name: string) => `<row r="1">${text('A1', 'Name')}</row><row r="2">${text('A2', name)}</row>`

test('what the directory does not name is not read: it could be a bomb', async () => {
  const slug = await campaign()
  const parts = partsOf(named('Alpha Society'))
  const unnamed = partsOf(named('Society Nobody Unpacked'))[SHEET]!
  await importFile(organizer, slug, archive(parts, { unnamed }))
  expect(await namesOf(slug)).toEqual(['Alpha Society'])
})

test('what the directory calls not packed is not unpacked', async () => {
  const slug = await campaign()
  const id = await upload(organizer, slug, archive(partsOf(named('Alpha')), { stored: true }), 'list.xlsx')
  expect(await look(organizer, slug, id)).toMatchObject({ step: 'refused', refusal: 'file-broken' })
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
  const [headings, ...rows] = (await xlsxRows(Buffer.concat(pieces))) as string[][]
  expect(headings).toEqual(['Name', 'Empty', 'Country', 'Name again'])
  expect(rows).toEqual(names.map((name) => [name, '', 'PT', name]))
})
