import { columnNames } from '@/domain/import/sample'
import type { DeskImport } from '@/domain/import/desk-import'
import type { FaultyRow } from '@/domain/import/faulty-rows'
import { CSV_BOM, csvRow } from '@/domain/text/csv'
import { translator } from '@/messages/translator'
import { rowSentence } from '../../parts/refusals'

/** The rows that were not taken, as a file: as they stood, with their number and the reason behind. */
export async function* writeFaultsCsv(
  found: DeskImport,
  batches: AsyncGenerator<FaultyRow[]>,
  language: string,
): AsyncGenerator<string> {
  const t = translator(language, 'import')
  const width = found.columns
  yield (
    CSV_BOM + csvRow([...columnNames(width, found.headingCells), t('faultsHead.row'), t('faultsHead.reason')])
  )
  for await (const batch of batches) {
    const rows = batch.map((fault) => {
      const padded = Array.from({ length: width }, (_, column) => fault.cells[column] ?? '')
      return csvRow([...padded, fault.row, rowSentence(language, fault, found)])
    })
    yield rows.join('')
  }
}
