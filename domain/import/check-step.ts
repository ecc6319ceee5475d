import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { collectShown } from './collect-shown'
import { NO_IMPORT_COUNTS, type ImportCounts } from './import'
import type { Report, Shown } from './report'
import { refuseFile } from './read-step'
import { planRows, type Planned, readStoredFile, type Work } from './plan'
import { addCounts, settleRows, storeFaults } from './settle-rows'
import { sealText } from './sealed-text'

const BATCH = 2_000 // rows
const LONGEST_LIST = 200 // values named in the report

/** The dry run: goes through every row and writes down what would happen. Adds nothing; interrupted, it starts again. */
export async function checkStep(work: Work, asked: Date, stop: AbortSignal, now: () => Date): Promise<void> {
  const sheet = await readStoredFile(work)
  if (typeof sheet === 'string') return refuseFile(work.id, sheet)
  const plan = await planRows(work, sheet)
  const key = await findDataKey(work.campaignId)
  const place = { id: work.id, campaignId: work.campaignId, key }
  await sql()`delete from import_faults where import_id = ${work.id}`
  let counts: ImportCounts = NO_IMPORT_COUNTS
  const shown = collectShown()
  for (let start = 0; start < plan.length; start += BATCH) {
    const rows = plan.slice(start, start + BATCH)
    const settled = await settleRows(sql(), place, rows)
    await storeFaults(sql(), place, rows, settled.faults)
    counts = addCounts(counts, settled.counts)
    for (const { row, entry, doubt } of settled.adding) shown.add(row, entry, doubt)
    const wanted = await sql()`
      update imports set progress = ${start + rows.length}
      where id = ${work.id} and check_asked_at = ${asked} and cancelled_at is null returning id`
    if (wanted.length === 0 || stop.aborted) return
  }
  const report = sealText(key, work.id, 'report', JSON.stringify(reportOf(plan, shown.result())))
  await sql()`
    update imports set checked_at = ${now()}, counts = ${sql().json(counts)}, report = ${report}
    where id = ${work.id} and check_asked_at = ${asked} and cancelled_at is null`
}

function reportOf(plan: Planned[], shown: Shown): Report {
  const areas = new Map<string, number>()
  const websites = new Map<string, number>()
  const words = new Map<string, number>()
  const taken = new Map<string, string | null>()
  const count = (map: Map<string, number>, value: string | null) => {
    if (value !== null) map.set(value, (map.get(value) ?? 0) + 1)
  }
  for (const row of plan) {
    if ('fault' in row) continue
    const { becameArea, leftWebsite, categoryWord, category } = row.entry
    count(areas, becameArea)
    count(websites, leftWebsite)
    count(words, categoryWord)
    if (categoryWord) taken.set(categoryWord, category?.slug ?? null)
  }
  const list = (map: Map<string, number>) => [...map].toSorted((a, b) => b[1] - a[1]).slice(0, LONGEST_LIST)
  const categories = list(words).map(([word, rows]): Report['categories'][number] => [
    word,
    rows,
    taken.get(word) ?? null,
  ])
  return { areas: list(areas), websites: list(websites), categories, shown }
}
