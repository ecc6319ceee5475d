import type postgres from 'postgres'
import type { DataKey } from '@/domain/seal/seal'
import type { ImportCounts, Mapping } from './import'
import { type Step, stepOf } from './steps'
import type { Report } from './report'
import { NO_SAMPLE, openSample, type Sample } from './sample'
import { openText } from './sealed-text'

export type ImportRow = Parameters<typeof stepOf>[0] & {
  id: string
  campaignId: string
  fileName: Buffer
  size: number
  format: 'csv' | 'xlsx'
  encoding: string | null
  separator: string | null
  headings: boolean | null
  headingRow: number | null
  sheet: number | null
  rows: number
  columns: number
  mapping: Mapping | null
  sample: Buffer | null
  report: Buffer | null
  source: Buffer | null
  progress: number
  counts: ImportCounts | null
  removed: number
  stayed: number
  uploadedAt: Date
  by: string | null
}

export type DeskImport = Omit<ImportRow, 'fileName' | 'sample' | 'report' | 'source'> & {
  step: Step
  fileName: string
  /** The first rows of the file from the first that is not blank, which is row `start` of it. */
  sample: string[][]
  start: number
  headingCells: string[]
  sheets: string[]
  report: Report | null
  source: string | null
}

/** What is read of `imports i` with `users u`. */
export function importColumns(client: postgres.Sql) {
  return client`
    i.id, i.campaign_id, i.file_name, i.size, i.format, i.encoding, i.separator, i.headings,
    i.heading_row, i.sheet, i.rows, i.columns, i.mapping,
    i.sample, i.report, i.source, i.refusal, i.progress, i.counts, i.removed, i.stayed, u.email as by,
    i.uploaded_at, i.read_at, i.check_asked_at,
    i.checked_at, i.started_at, i.finished_at,
    i.cancelled_at, i.undo_asked_at, i.undone_at`
}

/** Opens a row for the desk of its campaign. */
export function openImport(key: DataKey, row: ImportRow): DeskImport {
  const open = (column: 'report' | 'source') => {
    const sealed = row[column]
    return sealed && openText(key, row.id, column, sealed)
  }
  const report = open('report')
  const sample: Sample = row.sample ? openSample(key, row.id, row.sample) : NO_SAMPLE
  return {
    ...row,
    step: stepOf(row),
    fileName: openText(key, row.id, 'file_name', row.fileName),
    sample: sample.rows,
    start: sample.start,
    headingCells: row.headings ? sample.headings : [],
    sheets: sample.sheets,
    report: report ? openedReport(report) : null,
    source: open('source'),
  }
}

/** A report of before some of it was kept has none of that. */
function openedReport(text: string): Report {
  const none = { websites: [], shown: { first: [], last: [], strange: [] } }
  return { ...none, ...(JSON.parse(text) as Report) }
}
