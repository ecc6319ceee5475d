import { expect, test } from 'vitest'
import { setApart } from './set-apart'

const headings = ['No.', 'Organization', 'Country']
const at = (cells: string[], after = 0) => setApart(cells, { headings, before: 6, after })

test.each<string[]>([
  ['Total: 6'],
  ['', 'Total', '6'],
  ['6'],
  ['', '6'],
  ['Page 1 of 1'],
  ['Page 1/3'],
  ['', 'Grand total:', '1,234'],
  ['Total number of organisations: 6'],
  ['6 organizations'],
  ['Sum', '6', ''],
  ['Gesamt: 6'],
  ['Summe', '', '6'],
  ['Seite 2 von 3'],
  ['Stand: 12.03.2026'],
  ['Total général : 6'],
  ['Nombre d’organisations : 6'],
  ['Page 2 sur 3'],
  ['Total general', '6'],
  ['Página 1 de 1'],
  ['Totale: 6'],
  ['Pagina 1 di 2'],
  ['合計', '6'],
  ['全6団体'],
  ['1 / 2 ページ'],
  ['Soma: 6'],
  ['المجموع: 6'],
  ['صفحة 1 من 2'],
  ['As of 12 March 2026'],
  ['End of list'],
])('%s %s %s is no organization', (...cells) => {
  expect(at(cells)).toBe('looks-like-a-total')
})

test('also in the middle, where a page of the table ended', () => {
  expect(at(['Page 1 of 3'], 500)).toBe('looks-like-a-total')
  expect(at(['', 'Subtotal', '250'], 500)).toBe('looks-like-a-total')
  expect(at(['No.', 'Organization ', 'Country'], 500)).toBe('headings-again')
})

test.each<[number, ...string[]]>([
  [0, '4', 'Total', 'France'],
  [40, 'Total'],
  [0, '4', 'Page One Books', 'Ireland'],
  [0, 'Page 6 Collective'],
  [0, 'Summe der Stimmen e. V.'],
  [0, '', '1984', ''],
  [0, '', '7', 'Portugal'],
  [0, 'Count Me In'],
  [0, 'Total Recall Society 1990', 'US'],
  [0, 'Association 12'],
])('%i rows before the end, %s %s %s may be one', (after, ...cells) => {
  expect(at(cells, after)).toBeNull()
})
