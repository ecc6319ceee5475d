import { expect, it } from 'vitest'
import { CSV_BOM, csvRow, withoutGuard, writeCsv } from '@/domain/text/csv'
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
  ...['=1+1', '+1', '-1', '@SUM(A1)', '|calc', '%0A', '\t=1', '\r=1', '\n=1', '\r\n=1'],
  ...['＝1', '＋1', '－1', '＠1', '｜1', '％1', '﹣1', ' =1', '\u00A0=1', '\u3000 ＝1', '\uFEFF=1', '  \t1'],
])('disarms %j', (text) => {
  expect(csvRow([text])).toBe(`"'${text}"\r\n`)
})

it.each([...realNames, '1 = 1', 'a@b', '100 %', "'quoted", '‑dash'])('leaves %s as it is', (text) => {
  expect(csvRow([text])).toBe(`"${text}"\r\n`)
})

it('what was put around a cell for spreadsheets is taken off again, and nothing else', () => {
  for (const text of ['=1+1', '+49 30 1', '-1', '@home', '|calc', '%0A', ' ＝1'])
    expect(withoutGuard(`'${text}`)).toBe(text)
  expect(withoutGuard('="0012"')).toBe('0012')
  for (const text of ["'t Huis", "'", '', '="a"&"b"', '=0012', "''=1"]) expect(withoutGuard(text)).toBe(text)
})
