import { expect, test } from 'vitest'
import { csvRows } from './csv-rows'
import { findCutRows } from './cut-names'

const cut = (text: string, headings = 0) => {
  const read = csvRows(text, ',')
  if (read === 'file-broken') throw new Error(read)
  return [...findCutRows(read.rows, headings)]
}

test.each([
  ['a list of one column', 'Organisation\nAlder, Birch and Cedar\nDogwood, Inc.\nElm Trust\n', [1, 2]],
  ['one row of many', 'Organisation,Country\nAlder,Spain\nDogwood, House,Spain\nElm,Chile\n', [2]],
  ['no headings', 'Alder,Spain\nBirch,Peru\nFir, Oak and Pine,Chile\n', [2]],
  ['a title above', 'Signatories\nName,Country\nAlder,Spain\nBirch, Ltd,Peru\nElm,Chile\n', [3]],
  ['empty cells behind', 'Name,Country\nAlder,Spain,,\nBirch, Ltd,Peru,,\nElm,Chile,,\n', [2]],
])('%s: rows reach beyond their headings', (what, text, rows) => {
  expect(cut(text, what === 'no headings' ? -1 : what === 'a title above' ? 1 : 0)).toEqual(rows)
})

test.each([
  ['a column without heading', 'Name,Country\nAlder,Spain,x\nBirch,Peru,y\nElm,Chile\n'],
  ['a note behind one row', 'Name,Country\nAlder,Spain,see paper\nBirch,Peru\nElm,Chile\n'],
  ['quotation marks', 'Name,Country\n"Dogwood, Inc.",Spain\n'],
  ['shorter rows', 'Name,Country,Website\nAlder\nBirch,Peru\n'],
])('%s is no cut', (_, text) => {
  expect(cut(text)).toEqual([])
})
