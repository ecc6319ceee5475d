import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { onDay } from './zip-day'

// A spreadsheet of one sheet, written while its rows arrive. Every cell is a string: nothing is a formula, a number or a
// date, so nothing is calculated, rounded or run, and a name stays what was typed (ECMA-376, part 1, 18.3).

export type SheetColumn = { heading: string; /** in characters, about */ width: number }
export type Sheet = {
  name: string
  /** The day that stands in the file as its own, so that the same rows make the same bytes; today without it. */
  day?: Date
  columns: readonly SheetColumn[]
  batches: AsyncGenerator<(string | number | null)[][]>
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Cell format 0 is text, 1 is a heading: text in bold. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

function partsAround(name: string): [string, string][] {
  const relation = (type: string, target: string, id = 'rId1') =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const relations = (inner: string) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${TYPES}.${type}+xml"/>`
  const types = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('xl/workbook.xml', 'sheet.main')}${part('xl/styles.xml', 'styles')}${part('xl/worksheets/sheet1.xml', 'worksheet')}</Types>`
  const workbook = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  return [
    ['[Content_Types].xml', types],
    ['_rels/.rels', relations(relation('officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', workbook],
    [
      'xl/_rels/workbook.xml.rels',
      relations(relation('worksheet', 'worksheets/sheet1.xml') + relation('styles', 'styles.xml', 'rId2')),
    ],
    ['xl/styles.xml', STYLES],
  ]
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Text as it stands in a sheet's XML. What XML cannot hold or would change, and what looks like such an escape already, is
 * written as `_xHHHH_` (ECMA-376, part 1, 22.9.2.19); spreadsheets read it back.
 */
export function xmlText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase()
      return `_x${code.padStart(4, '0')}_`
    })
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
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

async function* sheetXml({ columns, batches }: Sheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="0" customWidth="1"/>`,
  )
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
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
  yield `</sheetData><autoFilter ref="A1:${lettersOf(columns.length)}${rows}"/></worksheet>`
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
