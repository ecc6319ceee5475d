import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Delivered, DeliveredRow } from '@/bundle/delivered'
import { delivered, listOf } from '@/testing/delivered'
import { tagsOf, textsOf } from '@/testing/read-pdf'
import { textOf } from './entry'
import { writePdf } from './write-pdf'

const folder = mkdtempSync(join(tmpdir(), 'letter-pdf-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FINGERPRINT = 'c0ffee00'.repeat(8)
let files = 0

async function write(rows: DeliveredRow[], changed: Partial<Delivered> = {}, lacks = false) {
  const file = join(folder, `${(files += 1)}.pdf`)
  const reported: number[] = []
  const given = async function* () {
    yield* rows
  }
  const what = delivered(changed, rows.length)
  const lacking = await writePdf(what, given, { fingerprint: FINGERPRINT, lacks }, file, (done) =>
    reported.push(done),
  )
  return { file, lacking, reported }
}

const person = (name: string, changed: Partial<DeliveredRow> = {}): DeliveredRow => ({
  ...listOf(1)[0]!,
  ...{ kind: 'person', name, organization: null, category: null, country: null, proofs: [] },
  ...changed,
})

it('names in every script come back exactly, one by one, in the order of the list', async () => {
  const rows = listOf(400)
  const { file, lacking, reported } = await write(rows)
  const names = textsOf(file, 'P').filter((text) => rows.some((row) => textOf(row, 'en') === text))
  expect(names).toEqual(rows.map((row) => textOf(row, 'en')))
  expect(lacking).toEqual({ lacking: [], lackingNames: 0 })
  expect(reported.at(-1)).toBe(400)
})

it('two builds are the same bytes', async () => {
  const rows = listOf(40)
  const [one, two] = [await write(rows), await write(rows)]
  expect(readFileSync(one.file).equals(readFileSync(two.file))).toBe(true)
})

it('a letter is tagged with its headings, lists, quotation, table, link and note', async () => {
  const { file } = await write([])
  expect(tagsOf(file)).toMatchObject({
    ...{ Document: 1, H1: 1, H2: 3, L: 2, LI: 3, Lbl: 3, LBody: 3, BlockQuote: 1 },
    ...{ Table: 1, TR: 3, TH: 2, TD: 4, Figure: 1, Link: 3 },
  })
  const pdf = readFileSync(file, 'utf8')
  for (const mark of ['<pdfaid:part>2<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<', '/Marked true'])
    expect(pdf).toContain(mark)
})

it('a name with a letter that no font has is reported, and keeps its text', async () => {
  const { file, lacking } = await write([person('Anna ꦗꦮ', { number: 7 }), person('Ọ̣laf')])
  expect(lacking.lackingNames).toBe(1)
  expect(lacking.lacking).toMatchObject([{ number: 7, shown: 'Anna ꦗꦮ' }])
  expect(lacking.lacking[0]!.lacking).toContain('ꦗ')
  expect(textsOf(file, 'P')).toContain('Anna ꦗꦮ')
})

it('long names, right-to-left and mixed rows, a title with signs of markup and any number of names fit', async () => {
  const long = [
    'Wolfeschlegelsteinhausen'.repeat(12),
    'Very Long Name '.repeat(20).trim(),
    '佐藤'.repeat(150),
  ]
  const mixed = [person('דוד', { affiliation: 'University of Oslo' }), person('Sara (سارة حدّاد) 1948')]
  const [letter] = delivered().letters
  const title = 'Bread & <Roses>'
  const rows = [...long.map((name) => person(name)), ...mixed]
  const { file } = await write(rows, { letters: [{ ...letter!, title }] })
  expect(textsOf(file, 'P')).toEqual(expect.arrayContaining(rows.map((row) => textOf(row, 'en'))))
  expect(readFileSync(file, 'utf8')).toContain('Bread &amp; &lt;Roses&gt;')
  for (const count of [0, 1]) await write(listOf(count))
})

it('speaks the languages of the delivery, and says when everything is made up', async () => {
  const [letter] = delivered().letters
  const arabic = {
    ...letter!,
    language: 'ar',
    title: 'أبقوا الجسر مفتوحًا',
    text: 'نطلب أن يبقى *الجسر* مفتوحًا.',
  }
  const danish = { ...letter!, language: 'da', title: 'Hold broen åben' }
  const { campaign } = delivered()
  const { file } = await write(listOf(3), {
    ...{ language: 'ar', letters: [arabic, danish], recipient: 'مجلس البلدة', note: 'كلمة.' },
    ...{ revision: 2, campaign: { ...campaign, demonstration: true } },
  })
  const said = textsOf(file, 'P').join('\n')
  for (const words of ['عرض تجريبي', 'مجلس البلدة', 'كلمة.', 'نطلب أن يبقى الجسر مفتوحًا.'])
    expect(said).toContain(words)
  expect(textsOf(file, 'H1')).toEqual(['أبقوا الجسر مفتوحًا'])
  expect(readFileSync(file, 'latin1')).toContain('/Lang (da)')
})
