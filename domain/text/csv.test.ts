import { expect, it } from 'vitest'
import { csvRows } from '@/domain/import/csv-rows'
import { CSV_BOM, csvRow, SEPARATORS, withoutGuard, writeCsv } from '@/domain/text/csv'
import { realNames } from '@/domain/text/names.corpus'

it('quotes every field and ends with CRLF', () => {
  expect(csvRow(['a', 'say "b", twice', null, 12, -3.5, ''])).toBe(
    '"a","say ""b"", twice","","12","-3.5",""\r\n',
  )
  expect(new TextEncoder().encode(CSV_BOM)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
})

it('takes another separator, which a field may hold as well', () => {
  expect(csvRow(['a;b', 'c'], ';')).toBe('"a;b";"c"\r\n')
  expect(csvRow(['a', null, 1], '\t')).toBe('"a"\t""\t"1"\r\n')
})

it('writes a file batch by batch, the mark and the headings first', async () => {
  async function* batches() {
    yield [['a', 1]]
    yield [['b', null], ['c']]
  }
  const pieces: string[] = []
  for await (const piece of writeCsv({ headings: ['x', 'y'], batches: batches(), separator: ';' }))
    pieces.push(piece)
  expect(pieces).toEqual([`${CSV_BOM}"x";"y"\r\n`, '"a";"1"\r\n', '"b";""\r\n"c"\r\n'])
})

it.each([
  ...['=1+1', '+1', '-1', '@SUM(A1)', '|calc', '%0A', '\t1', '\r1', '\n1', '\r\n1'],
  ...['＝1', '＋1', '－1', '＠1', '｜1', '％1', '﹣1', ' =1', '\u00A0=1', '\u3000 ＝1', '\uFEFF=1', '  \t1'],
])('disarms %j', (text) => {
  expect(csvRow([text])).toBe(`"'${text}"\r\n`)
})

const INSIDE = [
  ...[
    'Uni ;=1+41; Y',
    'Uni, =1+1',
    'Uni\t@SUM(A1)',
    'a;b,+1',
    'x;"=1"',
    'x;  ＝1',
    ';-1,|calc',
    '\n=1',
    'a\r\n﹣1',
  ],
  ...["a;'=1", "a;''=1", ',=,=,=', ';\t;=1', '=1;=2', 'Uni,', ';', 'say "=1"', 'a, b; c'],
]

it('no cell begins with a formula, whichever separator the file is opened with, and each comes back as typed', () => {
  const starts = /^[\s\p{Cf}]*[=+\-@|%]/u
  for (const written of Object.values(SEPARATORS)) {
    const rows = INSIDE.flatMap((text) => [
      ['Invented', text, 'last'],
      [text, text, text],
    ])
    const file = rows.map((row) => csvRow(row, written)).join('')
    for (const read of Object.values(SEPARATORS)) {
      const parsed = csvRows(file, read)
      if (parsed === 'file-broken') throw new Error('unreadable')
      const cells = parsed.rows.flat().map((cell) => cell.normalize('NFKC'))
      expect(cells.filter((cell) => starts.test(cell))).toEqual([])
      if (read === written) expect(parsed.rows.map((row) => row.map(withoutGuard))).toEqual(rows)
    }
  }
  expect(csvRow(['Uni ;=1+41; Y'])).toBe(`"Uni ;'=1+41; Y"\r\n`)
})

it('looks through very many tabs and apostrophes at once', () => {
  const before = performance.now()
  for (const sign of ['\t', "'", ';', '"', "\t'", ' ']) {
    const text = sign.repeat(300_000)
    expect(withoutGuard(csvRow([text]).slice(1, -3).replaceAll('""', '"'))).toBe(text)
  }
  expect(performance.now() - before).toBeLessThan(5_000)
})

it.each([...realNames, '1 = 1', 'Smith, J.; Doe, K.', 'a ; b', 'a@b', '100 %', "'quoted", '‑dash'])(
  'leaves %s as it is',
  (text) => {
    expect(csvRow([text])).toBe(`"${text}"\r\n`)
  },
)

it('what was put around a cell for spreadsheets is taken off again, and nothing else', () => {
  for (const text of ['=1+1', '+49 30 1', '-1', '@home', '|calc', '%0A', ' ＝1'])
    expect(withoutGuard(`'${text}`)).toBe(text)
  expect(withoutGuard('="0012"')).toBe('0012')
  for (const text of ["'t Huis", "'", '', '="a"&"b"', '=0012', "''=1"]) expect(withoutGuard(text)).toBe(text)
})
