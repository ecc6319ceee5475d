import type postgres from 'postgres'
import { validate } from 'uuid'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { ImportCounts, Mapping } from './import'
import { type Step, stepOf } from './steps'
import type { Report } from './report'
import { NO_SAMPLE, openSample, type Sample } from './sample'
import { openText } from './sealed-text'

// What the team sees of its imports.

type Row = Parameters<typeof stepOf>[0] & {
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

export type DeskImport = Omit<Row, 'fileName' | 'sample' | 'report' | 'source'> & {
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

const NONE = 'import-unknown'

function columns(client: postgres.Sql) {
  return client`
    i.id, i.campaign_id, i.file_name, i.size, i.format, i.encoding, i.separator, i.headings,
    i.heading_row, i.sheet, i.rows, i.columns, i.mapping,
    i.sample, i.report, i.source, i.refusal, i.progress, i.counts, i.removed, i.stayed, u.email as by,
    i.uploaded_at, i.read_at, i.check_asked_at,
    i.checked_at, i.started_at, i.finished_at,
    i.cancelled_at, i.undo_asked_at, i.undone_at`
}

function opened(key: DataKey, row: Row): DeskImport {
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

const MOST = 200

/** The imports of a campaign, the newest first; at most 200. */
export async function listImports(
  organizer: Organizer,
  slug: string,
): Promise<DeskImport[] | 'campaign-unknown' | 'not-permitted'> {
  const client = sql()
  const reached = await reachCampaign(client, organizer, slug, 'import-signatures')
  if (typeof reached === 'string') return reached
  const key = await findDataKey(reached.campaignId)
  const rows = await client<Row[]>`
    select ${columns(client)} from imports i left join users u on u.id = i.user_id
    where i.campaign_id = ${reached.campaignId} order by i.uploaded_at desc limit ${MOST}`
  return rows.map((row) => opened(key, row))
}

/** One import of a campaign. */
export async function findImport(
  organizer: Organizer,
  slug: string,
  id: string,
): Promise<DeskImport | 'campaign-unknown' | 'not-permitted' | 'import-unknown'> {
  const client = sql()
  const reached = await reachCampaign(client, organizer, slug, 'import-signatures')
  if (typeof reached === 'string') return reached
  if (!validate(id)) return NONE
  const [row] = await client<Row[]>`
    select ${columns(client)} from imports i left join users u on u.id = i.user_id
    where i.campaign_id = ${reached.campaignId} and i.id = ${id}`
  return row ? opened(await findDataKey(reached.campaignId), row) : NONE
}
