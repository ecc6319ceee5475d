import { describe, expect, test } from 'vitest'
import { saveCategories } from '@/domain/campaign/save-categories'
import { changeReading } from './change-reading'
import { chooseCategories } from './choose-categories'
import { startImport } from './start-import'
import {
  check,
  faultsOf,
  importFile,
  listed,
  look,
  namesOf,
  SOURCE,
  upload,
  useImports,
} from '@/testing/import'
import { archive, partsOf, text } from '@/testing/xlsx'
import { workOnImports } from './work'

// How a file is read, by itself and by hand, and what is remembered of it.

const ground = useImports('reading')

const BELOW_A_TITLE = [
  'Signatories, as of 12 March;;',
  ';;',
  'No.;Organization;Country',
  '1;Bridge Friends;Portugal',
  '2;Reed Club;France',
  'Page 1 of 2;;',
  'No.;Organization;Country',
  '3;Total;France',
  'Total: 3;;',
].join('\n')

describe('headings below a title and totals below the table', () => {
  test('in CSV: the totals are set apart with a remark', async () => {
    const slug = await ground.campaign()
    const done = await importFile(ground.organizer, slug, BELOW_A_TITLE)
    expect(done).toMatchObject({
      headings: true,
      headingRow: 3,
      mapping: { organization: 1, country: 2 },
      rows: 6,
    })
    expect(done.counts).toMatchObject({ added: 3, setApart: 3, faulty: 0 })
    expect(await faultsOf(ground.organizer, slug, done.id)).toEqual([
      [6, 'looks-like-a-total'],
      [7, 'headings-again'],
      [9, 'looks-like-a-total'],
    ])
    expect(await namesOf(slug)).toEqual(['Bridge Friends', 'Reed Club', 'Total'])
  })

  test('in XLSX, on the first sheet that holds something; another sheet is chosen by hand', async () => {
    const slug = await ground.campaign()
    const row = (number: number, ...cells: string[]) =>
      `<row r="${number}">${cells.map((cell, column) => text('ABC'[column]! + number, cell)).join('')}</row>`
    const parts = partsOf(row(1, 'Signatories, as of 12 March') + row(3, 'No.', 'Organization', 'Country') + row(4, '1', 'Bridge Friends', 'Portugal') + row(5, 'Total: 1')) // prettier-ignore
    const sheet = (number: number, name: string) =>
      `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`
    const relation = (number: number) =>
      `<Relationship Id="rId${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`
    const wrap = (rows: string) => parts['xl/worksheets/sheet1.xml']!.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>`) // prettier-ignore
    const file = archive({
      ...parts,
      'xl/workbook.xml': parts['xl/workbook.xml']!.replace(/<sheet .*?\/>/, sheet(2, 'Empty') + sheet(1, 'Signed &amp; sent') + sheet(3, 'Late')), // prettier-ignore
      'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace('</Relationships>', `${relation(2)}${relation(3)}</Relationships>`), // prettier-ignore
      'xl/worksheets/sheet2.xml': wrap(''),
      'xl/worksheets/sheet3.xml': wrap(row(1, 'Verein') + row(2, 'Late Friends')),
    })
    const id = await upload(ground.organizer, slug, file, 'list.xlsx')
    expect(await look(ground.organizer, slug, id)).toMatchObject({
      ...{ sheets: ['Empty', 'Signed & sent', 'Late'], sheet: 2, headingRow: 3 },
      mapping: { organization: 1, country: 2 },
    })
    await changeReading(ground.organizer, slug, id, {
      encoding: null,
      separator: null,
      headings: 3,
      sheet: 3,
    })
    await workOnImports()
    expect(await look(ground.organizer, slug, id)).toMatchObject({
      sheet: 3,
      headingRow: 1,
      mapping: { organization: 0 },
    })
    expect(
      await changeReading(ground.organizer, slug, id, {
        encoding: null,
        separator: null,
        headings: null,
        sheet: 0,
      }),
    ).toBe('reading-invalid')
  })

  test('by hand: the row that the organizer says', async () => {
    const slug = await ground.campaign()
    const id = await upload(
      ground.organizer,
      slug,
      'Organization,x\nBridge Friends,1\nTruly the headings,2\nReed Club,3\n',
    )
    expect(await look(ground.organizer, slug, id)).toMatchObject({ headingRow: 1, rows: 3 })
    await changeReading(ground.organizer, slug, id, { encoding: null, separator: null, headings: 3 })
    await workOnImports()
    const found = await look(ground.organizer, slug, id)
    expect(found).toMatchObject({ headingRow: 3, rows: 1, headingCells: ['Truly the headings', '2'] })
    await changeReading(ground.organizer, slug, id, { encoding: null, separator: null, headings: 0 })
    await workOnImports()
    expect(await look(ground.organizer, slug, id)).toMatchObject({ headings: false, rows: 4 })
    expect(
      await changeReading(ground.organizer, slug, id, { encoding: null, separator: null, headings: -1 }),
    ).toBe('reading-invalid')
  })
})

test('words that are nearly a category are taken for it, others are chosen once and remembered', async () => {
  const slug = await ground.campaign()
  const heading = (en: string, fr: string) => ({ slug: null, kind: 'organization' as const, heading: { en, fr }, position: '', remove: false }) // prettier-ignore
  const saved = await saveCategories(ground.organizer, slug, {
    kinds: 'both',
    categories: [heading('Companies', 'Entreprises'), heading('Unions', 'Syndicats')],
  })
  expect(saved).toBe('done')
  const file = 'Organisation,Type\nBridge Works,Company\nReed Works,entreprise\nFerry Works,Business\nQuay Works,Business\nDock Crew,Unions\n' // prettier-ignore
  const { id, counts, report } = await check(ground.organizer, slug, file)
  expect(counts).toMatchObject({ added: 5, uncategorized: 2 })
  expect(report?.categories).toEqual([
    ['Business', 2, null],
    ['Company', 1, 'companies'],
    ['entreprise', 1, 'companies'],
  ])
  expect(await chooseCategories(ground.organizer, slug, id, [{ word: 'Business', slug: 'none' }])).toBe(
    'category-unknown',
  )
  expect(await chooseCategories(ground.organizer, slug, id, [{ word: 'business', slug: 'companies' }, { word: 'entreprise', slug: 'unions' }])).toBe('done') // prettier-ignore
  await workOnImports()
  expect((await look(ground.organizer, slug, id)).counts).toMatchObject({ added: 5, uncategorized: 0 })
  await startImport(ground.organizer, slug, id, SOURCE)
  await workOnImports()
  expect(Object.fromEntries((await listed(slug)).map((row) => [row.organization, row.category]))).toEqual({
    ...{ 'Bridge Works': 'companies', 'Reed Works': 'unions', 'Ferry Works': 'companies' },
    ...{ 'Quay Works': 'companies', 'Dock Crew': 'unions' },
  })
  const next = await check(ground.organizer, slug, 'Organisation,Type\nLock Works,Business\n')
  expect(next.counts).toMatchObject({ added: 1, uncategorized: 0 })
  expect(await chooseCategories(ground.organizer, slug, id, [])).toBe('too-late-to-change')
})

test('a website that is none costs no organization its place and is told', async () => {
  const slug = await ground.campaign()
  const rows = ['n/a', '-', 'coming soon', 'www.example.org / www.example.net', 'info@example.org', 'n/a', '']
  const file = `Organization,Website\n${rows.map((site, index) => `Society ${index},${site}`).join('\n')}\n`
  const done = await importFile(ground.organizer, slug, file)
  expect(done.counts).toMatchObject({ added: 7, faulty: 0, websites: 4 })
  expect(done.report?.websites[0]).toEqual(['n/a', 2])
})

test('the dry run shows the ends of the list and its strangest names', async () => {
  const slug = await ground.campaign()
  const strange = [
    'Jane Roe',
    '\u0412ridge Society',
    'The Reed-Club',
    'Reed Club, Ltd',
    `${'Very '.repeat(30)}Long Society`,
  ]
  const names = [...Array.from({ length: 40 }, (_, i) => `Invented Society ${i}`), ...strange, 'Last Society']
  const { report } = await check(
    ground.organizer,
    slug,
    `Organization\n${names.map((name) => `"${name}"`).join('\n')}\n`,
  )
  const { shown } = report!
  expect(shown.first.map(({ organization }) => organization)).toEqual(names.slice(0, 5))
  expect(shown.last.at(-1)).toMatchObject({ organization: 'Last Society', row: 47 })
  expect(shown.strange.map(({ why, organization, like }) => [why, organization, like])).toEqual([
    ['longest', strange[4], undefined],
    ['like-a-person', 'Jane Roe', undefined],
    ['mixed-alphabets', '\u0412ridge Society', undefined],
    ['near-double', 'Reed Club, Ltd', 'The Reed-Club'],
  ])
})
