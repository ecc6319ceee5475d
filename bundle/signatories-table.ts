import { writeCsv } from '@/domain/text/csv'
import { writeXlsx } from '@/domain/text/xlsx'
import { translator } from '@/messages/translator'
import type { Batches } from './batches'
import type { Delivered } from './delivered'
import { cellsIn, type Column, COLUMNS, WIDTHS } from './table'

// As at the desk: CSV has the columns' own names, for programs; XLSX has them in words, for people. The cells are the same.

/** Marks a demonstration's rows, in a column of their own: a row may be copied somewhere without its file. */
const MARK = 'demonstration'

/** `signatories.csv` in pieces. */
export function writeSignatoriesCsv(delivered: Delivered, batches: Batches): AsyncGenerator<string> {
  const headings = delivered.campaign.demonstration ? [...COLUMNS, MARK] : COLUMNS
  return writeCsv({ headings, batches: cellsOf(delivered, batches('csv')) })
}

/** `signatories.xlsx` in pieces. */
export function writeSignatoriesXlsx(delivered: Delivered, batches: Batches): AsyncGenerator<Uint8Array> {
  const t = translator(delivered.language, 'bundle')
  const own = translator(delivered.language, 'exports')
  const headingOf = (column: Column) =>
    column === 'proofs' || column === 'members' || column === 'record'
      ? t(`column.${column}`)
      : own(`column.${column}`)
  const columns = COLUMNS.map((column) => ({ heading: headingOf(column), width: WIDTHS[column] }))
  if (delivered.campaign.demonstration) columns.push({ heading: t('column.demonstration'), width: 16 })
  return writeXlsx({
    name: own('sheet'),
    day: new Date(delivered.frozenAt),
    columns,
    batches: cellsOf(delivered, batches('xlsx')),
  })
}

async function* cellsOf(delivered: Delivered, batches: ReturnType<Batches>) {
  const toCells = cellsIn(delivered)
  const mark = delivered.campaign.demonstration ? [MARK] : []
  for await (const batch of batches) yield batch.map((row) => [...toCells(row), ...mark])
}
