import { expect, it } from 'vitest'
import { realNames } from '@/domain/text/names.corpus'
import { parseSheet, unzip } from '@/e2e/xlsx'
import { writeXlsx } from './xlsx'

const columns = [
  { heading: 'Name', width: 20 },
  { heading: 'Note', width: 30 },
]

async function fileOf(...batches: (string | number | null)[][][]): Promise<Buffer> {
  async function* given() {
    yield* batches
  }
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsx({ name: 'Sheet <1>', columns, batches: given() })) pieces.push(piece)
  return Buffer.concat(pieces)
}

it('gives every name back byte for byte, in every script', async () => {
  const file = await fileOf(realNames.map((name) => [name, null]))
  expect(parseSheet(file)).toEqual([['Name', 'Note'], ...realNames.map((name) => [name, ''])])
})

it('holds strings only: nothing runs, nothing is taken for a number, and odd characters survive', async () => {
  const hostile = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '=HYPERLINK("http://x","y")',
    '007',
    '1e3',
    '2026-01-02',
    ' = 1 ',
  ]
  const odd = ['<b>&amp;"\'', 'line\nbreak', 'a\r\nb', '_x0041_', 'bell\u0007', '\uFFFF', '  kept  ']
  const texts = [...hostile, ...odd]
  const file = await fileOf(
    texts.map((text) => [text, text]),
    [[7, null]],
  )
  expect(parseSheet(file).slice(1)).toEqual([...texts.map((text) => [text, text]), ['7', '']])
  expect(unzip(file).get('xl/worksheets/sheet1.xml')).not.toMatch(/<f>|<v>/)
})

it('freezes the headings, sets widths, and filters over all rows', async () => {
  const files = unzip(await fileOf([['a', 'b']], [['c', 'd']]))
  const sheet = files.get('xl/worksheets/sheet1.xml')!
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(sheet).toContain('<col min="2" max="2" width="30"')
  expect(sheet).toContain('<autoFilter ref="A1:B3"/><pageSetup orientation="landscape" fitToWidth="1"')
  expect(files.get('xl/workbook.xml')).toContain('name="Sheet &lt;1&gt;"')
})

it('has columns as wide as their headings, also in Japanese', async () => {
  const headings = ['Area (not a country)', 'n', '地域（国ではないもの）']
  const empty = (async function* () {})()
  const given = { name: 'S', columns: headings.map((heading) => ({ heading, width: 5 })), batches: empty }
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsx(given)) pieces.push(piece)
  const sheet = unzip(Buffer.concat(pieces)).get('xl/worksheets/sheet1.xml')!
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
  expect(widths.map((width, at) => width > headings[at]!.length + 3)).toEqual([true, true, true])
  expect(widths[2]).toBeGreaterThan(headings[2]!.length * 2)
})

it('asks for rows only as the file is taken, and stops asking when the reader leaves', async () => {
  const seen = { batches: 0, ended: false }
  async function* endless() {
    try {
      for (;;) {
        seen.batches++
        yield Array.from({ length: 1_000 }, () => [crypto.randomUUID().repeat(20), 'x'])
      }
    } finally {
      seen.ended = true
    }
  }
  const file = writeXlsx({ name: 'Sheet', columns, batches: endless() })
  await file.next()
  const settle = () => new Promise((resolve) => setTimeout(resolve, 1_500))
  await settle()
  const after = seen.batches
  expect(after).toBeLessThan(15)
  await settle()
  expect([seen.batches, seen.ended]).toEqual([after, false])
  await file.return(undefined)
  await expect.poll(() => seen.ended).toBe(true)
})

it('a fault while rows are read breaks the file off instead of ending it as if it were whole', async () => {
  async function* faulty() {
    yield [['a', 'b']]
    throw new Error('database gone')
  }
  const read = async () => {
    for await (const piece of writeXlsx({ name: 'Sheet', columns, batches: faulty() }))
      expect(piece).toBeDefined()
  }
  await expect(read()).rejects.toThrow('database gone')
})
