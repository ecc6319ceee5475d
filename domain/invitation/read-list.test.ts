import { expect, test } from 'vitest'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { archive, partsOf, text, workbook } from '@/testing/xlsx'
import { listAsked } from './ask-list'
import type { ListColumns } from './list-columns'
import { readList } from './read-list'
import { addList, chooseSheet, dropList, findList, storePasted, storeUploaded } from './stored-list'

useTestDatabase()

const organizer = () => makeOrganizer()

const choice = { columns: null as ListColumns | null, language: 'en' }

async function read(bytes: Buffer | string, slug = 'lists') {
  const who = await organizer()
  const stored =
    typeof bytes === 'string'
      ? await storePasted(who, slug, bytes)
      : await storeUploaded(who, slug, { name: 'list', bytes: [bytes] })
  if (typeof stored === 'string') return stored
  return { id: stored.id, ...(await readList((await findList(who, slug, stored.id))!, choice)) }
}
type Read = Exclude<Awaited<ReturnType<typeof read>>, string>
const named = (list: Awaited<ReturnType<typeof read>>) =>
  (list as Read).good.map(({ draft }) => [
    draft.organization,
    draft.email,
    draft.language,
    draft.partner,
    draft.note,
  ])

test('lists are read by their headings, in any order, encoding and language', async () => {
  await makeCampaign(await organizer(), 'lists')
  const guild = ['River Guild', 'a@guild.example', 'de', 'Invented Partner', 'Call first']
  const club = ['Café Club', 'b@club.example', 'pt', null, null]
  const files: (Buffer | string)[] = [
    '\uFEFFOrganization,Email,Language,Partner,Note\nRiver Guild,a@guild.example,German,Invented Partner,Call first\nCafé Club,b@club.example,Portuguese,,\n',
    'E-Mail;Sprache;Verein;Notizen;Partner\r\na@guild.example;Deutsch;River Guild;Call first;Invented Partner\r\nb@club.example;Portugiesisch;Café Club;;\r\n',
    Buffer.from(
      'Organisme;Courriel;Langue;Partenaire;Remarques\r\nRiver Guild;a@guild.example;allemand;Invented Partner;Call first\r\nCaf\xe9 Club;b@club.example;pt;;\r\n',
      'latin1',
    ),
    'River Guild\ta@guild.example\tde\tInvented Partner\tCall first\nCafé Club\tb@club.example\tpt\t\t',
    'a@guild.example, de, River Guild, Invented Partner, Call first\nb@club.example, pt, Café Club,,\n',
  ]
  for (const file of files) expect(named(await read(file))).toEqual([guild, club])
})

test('an address beside its name, as mail programs copy it, is told from it', async () => {
  const list = await read(
    'River Guild <a@guild.example>\n"Reed Club" b@club.example\nc@lone.example\nCanal Friends\n',
  )
  expect(named(list)).toEqual([
    ['River Guild', 'a@guild.example', 'en', null, null],
    ['Reed Club', 'b@club.example', 'en', null, null],
    ['Canal Friends', null, 'en', null, null],
  ])
  expect((list as Read).faulty).toMatchObject([{ line: 3, faults: [{ fault: 'organization-required' }] }])
})

test('of a dirty file nothing is lost: each line is taken, to be mended with its number, or left out with its reason', async () => {
  const list = (await read(
    Buffer.from(
      [
        'Contacts as of May;;',
        '',
        'Verein;E-Mail;Sprache',
        'River Guild;a@guild.example;de',
        '',
        'River Guild;A@GUILD.example;de',
        'Reed Club;b@@club.example;de',
        ';c@club.example;de',
        'Canal Friends;d@club.example;Klingonisch',
        'Total: 5;;',
      ].join('\r\n'),
    ),
  )) as Read
  expect(list.good.map(({ line }) => line)).toEqual([4])
  expect(list.faulty.map(({ line, faults }) => [line, faults[0]!.field, faults[0]!.fault])).toEqual([
    [7, 'email', 'several-at-signs'],
    [8, 'organization', 'organization-required'],
    [9, 'language', 'language-unknown'],
  ])
  expect(list.aside.map(({ line, faults }) => [line, faults[0]!.fault])).toEqual([
    [6, 'repeated'],
    [10, 'no-organization'],
  ])
  const who = await organizer()
  expect(await addList(who, 'lists', list.id, choice)).toEqual({ added: 1, there: 0, faulty: 3 })
  const left = await readList((await findList(who, 'lists', list.id))!, choice)
  expect(left.faulty.map(({ line }) => line)).toEqual([7, 8, 9])
  expect(left.good).toEqual([])
  expect(await addList(who, 'lists', list.id, choice)).toEqual({ added: 0, there: 0, faulty: 3 })
  expect(await dropList(who, 'lists', list.id)).toBe('done')
  expect(await addList(who, 'lists', list.id, choice)).toBe('list-unknown')
  const there = await read('River Guild,a@guild.example\nNew Guild,n@guild.example')
  expect(await addList(who, 'lists', (there as Read).id, choice)).toEqual({ added: 1, there: 1, faulty: 0 })
  expect(await findList(who, 'lists', (there as Read).id)).toBeNull()
  const page = await listAsked(who, 'lists', {}, null, 10)
  expect(typeof page !== 'string' && page.items.map((one) => one.organization)).toEqual([
    'River Guild',
    'New Guild',
  ])
})

test('what is no list is refused, and a campaign keeps its lists to itself', async () => {
  expect(await read(Buffer.from(''))).toBe('file-empty')
  expect(await read(Buffer.from('%PDF-1.7 …'))).toBe('file-pdf')
  expect(await read(Buffer.alloc(11 * 1024 * 1024, 'name,a@b.example\n'))).toBe('file-too-large')
  const list = (await read('River Guild,a@guild.example')) as Read
  const stranger = await makeOrganizer('stranger@example.org')
  expect(await findList(stranger, 'lists', list.id)).toBeNull()
  expect(await findList(await organizer(), 'lists', 'no-such-list')).toBeNull()
})

test('a spreadsheet is read like a text', async () => {
  const rows = [
    `<row r="1">${text('A1', 'Organization')}${text('B1', 'Email')}</row>`,
    `<row r="2">${text('A2', 'River Guild')}${text('B2', 'x@guild.example')}</row>`,
  ]
  const bytes = workbook(rows.join(''))
  expect(named(await read(bytes))).toEqual([['River Guild', 'x@guild.example', 'en', null, null]])
})

test('of a spreadsheet with several sheets the others are named, and each can be read instead', async () => {
  const row = (at: number, name: string, mail: string) =>
    `<row r="${at}">${text(`A${at}`, name)}${text(`B${at}`, mail)}</row>`
  const parts = partsOf(row(1, 'Organization', 'Email') + row(2, 'River Guild', 'a@guild.example'))
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const bytes = archive({
    ...parts,
    'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
      '</sheets>',
      '<sheet name="More" sheetId="2" r:id="rId2"/></sheets>',
    ),
    'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(
      '</Relationships>',
      `<Relationship Id="rId2" Type="${relation}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet2.xml': parts['xl/worksheets/sheet1.xml']!.replace('River Guild', 'Reed Club'),
  })
  const list = (await read(bytes)) as Read
  expect(named(list).map(([name]) => name)).toEqual(['River Guild'])
  const who = await organizer()
  expect(await findList(who, 'lists', list.id)).toMatchObject({ sheets: ['A', 'More'], sheet: 1 })
  expect(await chooseSheet(who, 'lists', list.id, 3)).toBe('list-unknown')
  expect(await chooseSheet(who, 'lists', list.id, 2)).toBe('done')
  const chosen = (await findList(who, 'lists', list.id))!
  expect(chosen).toMatchObject({ sheet: 2 })
  expect((await readList(chosen, choice)).good.map(({ draft }) => draft.organization)).toEqual(['Reed Club'])
})

test('signs of a list before a name are none of it, and a legal form behind it is', async () => {
  const names = async (lines: string) => named(await read(lines)).map(([name, email]) => [name, email])
  expect(await names('• River Guild, a@guild.example\n- Reed Club, b@club.example')).toEqual([
    ['River Guild', 'a@guild.example'],
    ['Reed Club', 'b@club.example'],
  ])
  expect(await names('1. River Guild, a@guild.example\n2) Reed Club, b@club.example')).toEqual([
    ['River Guild', 'a@guild.example'],
    ['Reed Club', 'b@club.example'],
  ])
  expect(await names('1. FC Bridge, a@fc.example\nReed Club, b@club.example')).toEqual([
    ['1. FC Bridge', 'a@fc.example'],
    ['Reed Club', 'b@club.example'],
  ])
  expect(await names('Xe, Inc., xe@xe.example\nReed Club, b@club.example')).toEqual([
    ['Xe, Inc.', 'xe@xe.example'],
    ['Reed Club', 'b@club.example'],
  ])
})

test('what is no list of lines is refused with what to do', async () => {
  for (const nothing of ['', ' \n '])
    expect(await storePasted(await organizer(), 'lists', nothing)).toBe('lines-missing')
  const recipients = 'ann@to.example, Bob Stone <bob@stone.example>; "Kite, Carla" <carla@kite.example>'
  expect(await storePasted(await organizer(), 'lists', recipients)).toBe('one-a-line')
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `Club ${at}, a${at}@club.example`).join('\n')
  expect(await storePasted(await organizer(), 'lists', lines(10_001))).toBe('too-many-rows')
  expect(await read(`Organization, Email\n${lines(10_000)}`)).not.toBe('too-many-rows')
})

test('a language is one that there is, and only one', async () => {
  const list = await read('Organization,Email,Language\nA Club,a@club.example,yes\nB Club,b@club.example,English/French\nC Club,c@club.example,rm\n') // prettier-ignore
  expect((list as Read).good.map(({ draft }) => draft.language)).toEqual(['rm'])
  expect((list as Read).faulty.map(({ faults }) => faults[0]!.fault)).toEqual([
    'language-unknown',
    'language-unknown',
  ])
})
