import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { changeReading } from './change-reading'
import { IMPORT_LIMITS } from './import'
import { faultsOf, importFile, listed, look, namesOf, upload, useImports } from '@/testing/import'
import { uploadImport } from './upload-import'
import { workOnImports } from './work'

// Files as people really send them, and files that are none.

const ground = useImports('trouble')

const TEXT = 'Nom;Pays\r\nSociété des Œuvres;Québec\r\n"Ligue ""d’été""";Suisse\r\n'
const NAMES = ['Société des Œuvres', 'Ligue "d’été"']

function utf16(text: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

/** Windows-1252 of the few characters that TEXT has beyond Latin-1. */
function cp1252(text: string): Buffer {
  const special: Record<string, number> = { Œ: 0x8c, '’': 0x92, '€': 0x80 }
  return Buffer.from([...text].map((letter) => special[letter] ?? letter.charCodeAt(0)))
}

test.each([
  ['UTF-8', 'utf-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', 'utf-8', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16 LE with a mark', 'utf-16le', utf16(TEXT, 'le', true)],
  ['UTF-16 BE with a mark', 'utf-16be', utf16(TEXT, 'be', true)],
  ['UTF-16 LE', 'utf-16le', utf16(TEXT, 'le', false)],
  ['UTF-16 BE', 'utf-16be', utf16(TEXT, 'be', false)],
  ['Windows-1252', 'windows-1252', cp1252(TEXT)],
])('%s is detected and every name is the same', async (_, encoding, bytes) => {
  const slug = await ground.campaign()
  const done = await importFile(ground.organizer, slug, bytes)
  expect(done).toMatchObject({
    encoding,
    separator: ';',
    headings: true,
    mapping: { organization: 0, country: 1 },
  })
  expect(await namesOf(slug)).toEqual(NAMES)
  expect((await listed(slug))[0]).toMatchObject({ country: null, area: 'Québec' })
})

test('an encoding that was guessed wrong is corrected by hand, one that cannot be is refused and the file kept', async () => {
  const slug = await ground.campaign()
  const cyrillic = Buffer.from(
    [...'название;'].map((letter) =>
      letter.charCodeAt(0) > 127 ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
    ),
  )
  const id = await upload(ground.organizer, slug, Buffer.concat([cyrillic, Buffer.from('x\nA;b\n')]))
  expect(await look(ground.organizer, slug, id)).toMatchObject({ encoding: 'windows-1251' })
  await changeReading(ground.organizer, slug, id, { encoding: 'utf-8', separator: ';', headings: null })
  await workOnImports()
  expect(await look(ground.organizer, slug, id)).toMatchObject({ step: 'refused', refusal: 'encoding-wrong' })
  await changeReading(ground.organizer, slug, id, {
    encoding: 'windows-1251',
    separator: ';',
    headings: null,
  })
  await workOnImports()
  expect((await look(ground.organizer, slug, id)).sample[0]).toEqual(['название', 'x'])
})

test.each([
  ['a PDF named .csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'file-pdf'],
  ['a picture', '\x89PNG\r\n\x1a\n\0\0', 'file-binary'],
  ['an old Excel file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'file-old-excel'],
  ['an archive that is no spreadsheet', 'PK\x03\x04\x14\0\0\0\x08\0mimetype', 'file-zip'],
  ['a page saved from a browser', '\n<!DOCTYPE html><title>x</title>', 'file-page'],
  ['an empty file', '', 'file-empty'],
])('%s is refused with a reason of its own', async (_, content, refusal) => {
  const file = { name: 'list.csv', bytes: [Buffer.from(content, 'latin1')] }
  expect(await uploadImport(ground.organizer, await ground.campaign(), file)).toBe(refusal)
})

test('a file of more than 10 MB is refused', async () => {
  const bytes = Buffer.alloc(IMPORT_LIMITS.bytes + 1, 'a,b\n')
  expect(
    await uploadImport(ground.organizer, await ground.campaign(), { name: 'a.csv', bytes: [bytes] }),
  ).toBe('file-too-large')
})

test.each([
  ['300 columns', Array.from({ length: 300 }, (_, i) => `c${i}`).join(','), 'too-many-columns'],
  ['100,002 rows', `name\n${'x\n'.repeat(100_001)}`, 'too-many-rows'],
  ['headings alone', 'name,country\n,,\n', 'no-rows'],
  ['blank lines', '\n\r\n,,,\n', 'file-empty'],
  [
    'bytes without sense',
    String.fromCharCode(...Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
    'file-binary',
  ],
  ['a table with a stray zero byte', `name\n${'Alder\n'.repeat(40)}\0Birch\n`, 'file-holds-nul'],
  ['the same with Windows line ends', `name\r\n${'Alder\r\n'.repeat(40)}\0Birch\r\n`, 'file-holds-nul'],
])('%s: the file is read and refused', async (_, content, refusal) => {
  const slug = await ground.campaign()
  const id = await upload(ground.organizer, slug, Buffer.from(content, 'latin1'))
  expect(await look(ground.organizer, slug, id)).toMatchObject({ step: 'refused', refusal })
})

test('empty columns and rows at the edges are no columns and rows; short and long rows are read', async () => {
  const slug = await ground.campaign()
  const wide = `name,country${','.repeat(200)}\n\nAlpha\nBeta,PT,x,y,z\n,,,,\n`
  const done = await importFile(ground.organizer, slug, wide)
  expect(done).toMatchObject({ columns: 5, rows: 2 })
  expect(await namesOf(slug)).toEqual(['Alpha', 'Beta'])
})

test('headings are the first row that is not blank; rows keep the numbers they have in the file', async () => {
  const slug = await ground.campaign()
  const done = await importFile(
    ground.organizer,
    slug,
    '\n,,\norganization,country\n\nAlpha,PT\n=beta@example.org,PT\nGamma,PT\nDelta,PT\n',
  )
  expect(done).toMatchObject({ headings: true, rows: 4, mapping: { organization: 0, country: 1 } })
  expect(done.sample[0]).toEqual(['organization', 'country'])
  expect(await namesOf(slug)).toEqual(['Alpha', 'Gamma', 'Delta'])
  expect(await faultsOf(ground.organizer, slug, done.id)).toEqual([[6, 'holds-an-address']])
})

test('a quote that never closes costs its own row and no other', async () => {
  const slug = await ground.campaign()
  const rows = Array.from({ length: 50 }, (_, i) => (i === 20 ? `"Broken ${i},PT` : `Society ${i},PT`))
  const done = await importFile(ground.organizer, slug, `name,country\n${rows.join('\n')}\n`)
  expect(done.counts).toMatchObject({ added: 49, faulty: 1 })
  expect(await faultsOf(ground.organizer, slug, done.id)).toEqual([[22, 'row-broken']])
  expect(await namesOf(slug)).toHaveLength(49)
})

test('quotes within a cell, line breaks within quotes and a separator named in the first line are understood', async () => {
  const slug = await ground.campaign()
  const text = 'sep=;\r\nname;country\r\nThe 5" Pipe Club;PT\r\n"Two\r\nlines";PT\r\n"A; B";PT\r\n'
  const done = await importFile(ground.organizer, slug, text)
  expect(await faultsOf(ground.organizer, slug, done.id)).toEqual([])
  expect(await namesOf(slug)).toEqual(['The 5" Pipe Club', 'Two lines', 'A; B'])
  expect(done.report!.shown.strange.map(({ why, organization }) => [why, organization])).toContainEqual([
    'two-lines',
    'Two lines',
  ])
})

test('old Macs’ line ends are line ends', async () => {
  const slug = await ground.campaign()
  await importFile(ground.organizer, slug, 'name\rAlpha\rBeta\r')
  expect(await namesOf(slug)).toEqual(['Alpha', 'Beta'])
})

/** The longest time in milliseconds in which nothing else could run in this process. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  await work()
  delay.disable()
  return delay.max / 1e6
}

test('cells of any length keep no mail waiting, and cost their own row and no other', async () => {
  const slug = await ground.campaign()
  const [commas, brackets] = [', '.repeat(100_000), '('.repeat(200_000)]
  const rows = [
    `name;country;website;type;${brackets}`,
    ...['Alpha;Portugal', `Beta;${commas}`, `Gamma;${brackets}`, `${brackets};Portugal`],
    ...[`Delta;PT;${commas}`, `Epsilon;PT;;;${brackets}`],
  ]
  let done: { id: string } | undefined
  const longest = await longestBlock(async () => {
    done = await importFile(ground.organizer, slug, `${rows.join('\n')}\n`)
  })
  expect(longest).toBeLessThan(1_000)
  expect(await faultsOf(ground.organizer, slug, done!.id)).toEqual([
    [3, 'area-too-long'],
    [4, 'area-too-long'],
    [5, 'too-long'],
  ])
  expect(await namesOf(slug)).toEqual(['Alpha', 'Delta', 'Epsilon'])
})
