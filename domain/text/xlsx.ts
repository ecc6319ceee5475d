import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { HEAD, MAIN, partsAround, xmlText } from './xlsx-parts'
import { onDay } from './zip-day'

// A spreadsheet of one sheet, written while its rows arrive. Every cell is a string: nothing is a formula, a number or a
// date, so nothing is calculated, rounded or run, and a name stays what was typed (ECMA-376, part 1, 18.3).

export type SheetColumn = {
  heading: string
  /** in characters, about; wider where the heading needs it */ width: number
}
export type Sheet = {
  name: string
  /** The day that stands in the file as its own, so that the same rows make the same bytes; today without it. */
  day?: Date
  columns: readonly SheetColumn[]
  batches: AsyncGenerator<(string | number | null)[][]>
}

/** A row by its number from 1. Each cell says where it stands, so that empty ones can be left out. */
function row(number: number, cells: readonly (string | number | null)[], style: 0 | 1): string {
  const written = cells.map((cell, index) => {
    if (cell === null || cell === '') return ''
    const at = `${lettersOf(index + 1)}${number}`
    return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(String(cell))}</t></is></c>`
  })
  return `<row r="${number}">${written.join('')}</row>`
}

/** The letters of a column: 1 is A, 27 is AA. */
function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** Every column on the page's width, on as many pages as the rows take. */
const ON_PAPER = '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>'

/** What a heading in bold takes with the filter's button beside it; a sign of Chinese or Japanese is as wide as two. */
const widthOf = (heading: string) => heading.replace(/[\u1100-\uFFEF]/g, 'xx').length * 1.1 + 4

async function* sheetXml({ columns, batches }: Sheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ heading, width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.max(width, widthOf(heading))}" style="0" customWidth="1"/>`,
  )
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  yield row(
    1,
    columns.map(({ heading }) => heading),
    1,
  )
  let rows = 1
  for await (const batch of batches) {
    const before = rows
    rows += batch.length
    yield batch.map((cells, index) => row(before + index + 1, cells, 0)).join('')
  }
  yield `</sheetData><autoFilter ref="A1:${lettersOf(columns.length)}${rows}"/>${ON_PAPER}</worksheet>`
}

/** The file in pieces, made as they are taken: a reader who leaves ends the batches. */
export async function* writeXlsx(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const options = sheet.day ? onDay(sheet.day) : {}
  for (const [path, xml] of partsAround(sheet.name)) zip.addBuffer(Buffer.from(xml), path, options)
  const rows = Readable.from(sheetXml(sheet), { objectMode: false })
  // yazl leaves a fault of what it reads to us: the file must break off, not look whole.
  for (const source of [rows, zip]) source.on('error', (error: Error) => output.destroy(error))
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml', options)
  zip.end()
  try {
    yield* output as AsyncIterable<Uint8Array>
  } finally {
    rows.destroy()
  }
}
