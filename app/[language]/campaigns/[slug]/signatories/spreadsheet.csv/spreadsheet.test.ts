import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { saveCategories } from '@/domain/campaign/save-categories'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { useFolders } from '@/testing/folders'
import { importFile } from '@/testing/import'
import { hasPrograms, run } from '@/testing/program'
import { signed, signedAndChecked, startCampaign } from '@/testing/signer'
import { GET } from './route'

// The table for people. What programs read, signatories.csv, is another one and stays as it is.

useTestDatabase()
const newFolder = useFolders()

const SLUG = 'for-people'
const LETTERS = [...INTERFACE_LANGUAGES, 'nl', 'pt-BR', '-']

beforeAll(async () => {
  const campaign = await startCampaign(SLUG)
  const organizer = await makeOrganizer()
  const heading = { en: 'Clubs; “large”', de: 'Vereine, große' }
  await saveCategories(organizer, SLUG, {
    kinds: 'both',
    categories: [{ slug: null, kind: 'organization', position: '', remove: false, heading }],
  })
  await signedAndChecked(campaign, { organization: 'Überbrücker; „Köln“, e. V.', country: 'DE' })
  const person = { name: 'Ωmega "Quote"; Üser', title: '=1+1', affiliation: 'Line, one', country: 'JP' }
  await signed(campaign, { ...person, email: 'person@example.net' })
  await importFile(organizer, SLUG, 'name,area\nجمعية الجسور,Europe')
})

async function read(language: string, query = '') {
  const request = new Request(`http://localhost/spreadsheet.csv${query}`)
  const answer = await GET(request, { params: Promise.resolve({ slug: SLUG, language }) } as never)
  expect(answer.status).toBe(200)
  return { text: await answer.text(), disposition: answer.headers.get('content-disposition') }
}

test.each(LETTERS)('in %s every row reads back as it was meant', async (language) => {
  const { text } = await read(language)
  const delimiter = ['de', 'es', 'fr', 'it', 'pt', 'pt-BR'].includes(language) ? ';' : ','
  expect(text.split('\r\n')[0]!.split(`"${delimiter}"`)).toHaveLength(10)
  const [headings, ...rows] = parse(text, { bom: true, delimiter }) as string[][]
  expect(new Set(headings).size).toBe(10)
  expect(rows).toHaveLength(3)
  expect(rows.map((row) => row[2])).toEqual([
    'Überbrücker; „Köln“, e. V.',
    'جمعية الجسور',
    'Ωmega "Quote"; Üser',
  ])
  expect(rows[2]!.slice(3, 5)).toEqual(["'=1+1", 'Line, one'])
  // No one confirmed what was imported, so no day is said: the machine's table leaves it empty too.
  const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
  expect(rows.map((row) => row[8])).toEqual([day, '', day])
  for (const row of rows) {
    expect(row).toHaveLength(10)
    expect(row[7]).toBe('1')
    expect(row.join('')).not.toMatch(/[\u2066-\u2069]|undefined|null/)
  }
})

test('words, countries and categories are in the reader’s language, and the file says which it is', async () => {
  const { text, disposition } = await read('de')
  expect(disposition).toBe(`attachment; filename="${SLUG}-signatories-de.csv"`)
  const rows = parse(text, { bom: true, delimiter: ';' }) as string[][]
  expect(rows[0]!.slice(0, 3)).toEqual(['Nummer', 'Art', 'Name'])
  expect(rows[1]!.slice(1, 6)).toEqual(['Organisation', 'Überbrücker; „Köln“, e. V.', '', '', 'Deutschland'])
  expect(rows[1]![9]).toMatch(/ Vom Kampagnenteam geprüft: Register 12, \d+\. \S+ \d{4}\./)
  expect(rows[2]![5]).toBe('Europe')
  expect(rows[3]![1]).toBe('Person')
})

test('it begins with the mark of UTF-8, and keeps the filter and the order of the list', async () => {
  const request = new Request('http://localhost/spreadsheet.csv?kind=person')
  const answer = await GET(request, { params: Promise.resolve({ slug: SLUG, language: 'fr' }) } as never)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(parse(bytes, { bom: true, delimiter: ';' })).toHaveLength(2)
  const rows = parse((await read('en', '?sort=newest')).text, { bom: true }) as string[][]
  expect(rows.slice(1).map(([number]) => number)).toEqual(['3', '2', '1'])
})

test.skipIf(!(await hasPrograms('soffice')))(
  'LibreOffice, where it is installed, opens the German table with every cell in its column',
  async () => {
    const folder = newFolder()
    const { text } = await read('de')
    writeFileSync(join(folder, 'table.csv'), `\uFEFF${text.replace(/^\uFEFF/, '')}`)
    const person = `-env:UserInstallation=${pathToFileURL(join(folder, 'person')).href}`
    const reading = '--infilter=Text - txt - csv (StarCalc):59,34,UTF8,1,,1031,false,true'
    const out = ['--convert-to', 'fods', '--outdir', folder, join(folder, 'table.csv')]
    await run('soffice', [person, '--headless', reading, ...out], { timeout: 60_000 })
    const sheet = readFileSync(join(folder, 'table.fods'), 'utf8')
    for (const cell of ['Nummer', 'Überbrücker; „Köln“, e. V.', 'Ωmega "Quote"; Üser'])
      expect(sheet.replaceAll('&quot;', '"')).toContain(`<text:p>${cell}</text:p>`)
    expect(sheet).not.toContain('table:formula=')
    expect(sheet.match(/office:value-type="date"/g)).toHaveLength(2)
  },
  120_000,
)
