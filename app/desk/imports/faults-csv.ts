import type { DeskImport, FaultyRow } from '@/domain/import/queries'
import { CSV_BOM, csvRow } from '@/domain/text/csv'
import { translator } from '@/messages/translator'
import { columnLetter } from './forms'
import { rowSentence } from './refusals'

/** The headings of the file, or the letters of its columns when it has none or they are not kept any more. */
export function headingsOf({ columns, headings, sample }: DeskImport): string[] {
  const first = headings ? (sample[0] ?? []) : []
  return Array.from({ length: columns }, (_, column) => first[column]?.trim() || columnLetter(column))
}

/** The rows that were not taken, as a file: as they stood, with their number and the reason behind. */
export async function* writeFaultsCsv(
  found: DeskImport,
  batches: AsyncGenerator<FaultyRow[]>,
  language: string,
): AsyncGenerator<string> {
  const t = translator(language, 'import')
  const width = found.columns
  yield CSV_BOM + csvRow([...headingsOf(found), t('faultsHead.row'), t('faultsHead.reason')])
  for await (const batch of batches) {
    const rows = batch.map(({ row, refusal, cells }) => {
      const padded = Array.from({ length: width }, (_, column) => cells[column] ?? '')
      return csvRow([...padded, row, rowSentence(language, refusal)])
    })
    yield rows.join('')
  }
}
