import { expect, test } from 'vitest'
import { changeReading } from './change-reading'
import { check, faultsOf, look, upload, useImports } from '@/testing/import'
import { archive, partsOf, text } from '@/testing/xlsx'
import { workOnImports } from './work'

// What a dirty table comes to: each row that is no organization, or must not be published, is set apart and counted.

const ground = useImports('aside')

test('rows that name nobody, that say no, and whose country is none', async () => {
  const slug = await ground.campaign()
  const rows = [
    ['Organisation', 'Country', 'Do you agree that we publish your organisation?', 'May we write to you?'],
    ['Open-Ended Response', 'Response', 'Response', 'Response'],
    ['Alder Forum', 'Portugal', 'Yes', 'No'],
    ['Birch Institute', 'Spain', 'No', 'Yes'],
    ['n/a', 'Spain', 'Yes', 'Yes'],
    ['Test', 'Spain', 'Yes', 'Yes'],
    ['Cedar House', '?', 'Yes', 'Yes'],
    ['• Dogwood', '🇯🇵', 'Yes', 'Yes'],
    ['Elm Trust', 'n/a', 'Yes', 'Yes'],
    ['Fir Trust', 'Earth', 'Yes', 'Yes'],
    ['Source: internal list', '', '', ''],
  ]
  const done = await check(ground.organizer, slug, rows.map((row) => row.join(',')).join('\n'))
  expect(done.counts).toMatchObject({ added: 5, nobody: 2, refused: 1, setApart: 2, faulty: 0, countryless: 2, areas: 1 }) // prettier-ignore
  expect(await faultsOf(ground.organizer, slug, done.id)).toEqual([
    [2, 'headings-again'],
    [4, 'no-consent'],
    [5, 'names-nobody'],
    [6, 'names-nobody'],
    [11, 'looks-like-a-total'],
  ])
  expect(done.report?.shown.first.map(({ organization, country, area }) => [organization, country, area])).toEqual([
    ['Alder Forum', 'PT', null],
    ['Cedar House', null, null],
    ['Dogwood', 'JP', null],
    ['Elm Trust', null, null],
    ['Fir Trust', null, 'Earth'],
  ]) // prettier-ignore
})

test('of each kind of strange names it is said how many more there are', async () => {
  const slug = await ground.campaign()
  const names = Array.from({ length: 8 }, (_, index) => `${index + 1}. Society of ${'ABCDEFGH'[index]}`)
  const { report } = await check(
    ground.organizer,
    slug,
    `Organization\n${names.join('\n')}\nJane Roe\nAli Salem\n`,
  )
  const kinds = report!.shown.strange.map(({ why }) => why)
  expect(kinds.filter((why) => why === 'begins-like-a-list')).toHaveLength(3)
  expect(report!.shown.more).toEqual({ 'begins-like-a-list': 5 })
})

function sheets(named: [string, string[][]][]): Buffer {
  const parts = partsOf('')
  const cells = (rows: string[][]) =>
    rows
      .map((row, at) => `<row r="${at + 1}">${row.map((cell, column) => text('ABCD'[column]! + (at + 1), cell)).join('')}</row>`)
      .join('') // prettier-ignore
  const wrap = (rows: string) => parts['xl/worksheets/sheet1.xml']!.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>`) // prettier-ignore
  const list = named.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const relations = named.map((_, at) => `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`) // prettier-ignore
  return archive({
    ...parts,
    'xl/workbook.xml': parts['xl/workbook.xml']!.replace(/<sheet .*?\/>/, list.join('')),
    'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(/<Relationship .*?\/>/, relations.join('')), // prettier-ignore
    ...Object.fromEntries(
      named.map(([, rows], at) => [`xl/worksheets/sheet${at + 1}.xml`, wrap(cells(rows))]),
    ),
  })
}

const GUIDE = [['Do not publish'], ['This list is for our team'], ['Write to the office'], ['Updated in May']]
const PEOPLE = [
  ['Email', 'Name'],
  ['jane@example.org', 'Jane Roe'],
  ['ali@example.org', 'Ali Salem'],
]
const LIST = [
  ['Organization', 'Country'],
  ['Bridge Friends', 'Portugal'],
]

test.each([
  ['a sheet to read first', [['Read me', GUIDE], ['Responses', LIST]], 2],
  ['a sheet of people', [['Team', PEOPLE], ['Empty', []], ['Signed', LIST]], 3],
  ['names without a heading', [['Team', PEOPLE], ['List', [['Bridge Society'], ['Reed Foundation']]]], 2],
  ['two of them', [['Old', LIST], ['New', LIST]], 1],
  ['none of them', [['Team', PEOPLE], ['More', PEOPLE]], 1],
] as [string, [string, string[][]][], number][])('of several sheets: %s', async (_, named, wanted) => {
  const slug = await ground.campaign()
  const id = await upload(ground.organizer, slug, sheets(named), 'list.xlsx')
  expect(await look(ground.organizer, slug, id)).toMatchObject({ sheet: wanted, sheets: named.map(([name]) => name) })
}) // prettier-ignore

test('a file whose encoding cannot be told is kept, so that it can be chosen', async () => {
  const slug = await ground.campaign()
  const unclear = Buffer.concat([Buffer.from('Name\n'), Buffer.from([0xff, 1, 2, 3, 4, 5, 6, 7])])
  const id = await upload(ground.organizer, slug, unclear)
  expect(await look(ground.organizer, slug, id)).toMatchObject({ step: 'refused', refusal: 'encoding-unknown' })
  await changeReading(ground.organizer, slug, id, { encoding: 'windows-1251', separator: null, headings: null })
  await workOnImports()
  expect(await look(ground.organizer, slug, id)).toMatchObject({ refusal: 'encoding-wrong' })
}) // prettier-ignore
