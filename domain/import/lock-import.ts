import type postgres from 'postgres'
import { validate } from 'uuid'
import { sql } from '@/db/client'
import { isDelivered } from '@/domain/campaign/delivered'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { ImportCounts, ImportRefusal } from './import'
import { type Step, stepOf } from './steps'

/** An import as an act on it finds it, locked: the worker's batch under way is waited for. */
export type LockedImport = Parameters<typeof stepOf>[0] & {
  id: string
  campaignId: string
  /** The campaign takes imports: it was opened, and is not closed and delivered. */
  imports: boolean
  /** The letter is signed by people alone. */
  peopleOnly: boolean
  columns: number
  sheet: number | null
  headingRow: number | null
  counts: ImportCounts | null
  step: Step
}

/**
 * Acts on the import of this id in one transaction, if it belongs to the campaign and the organizer may import there.
 * @returns what `act` returns, or why the import is out of reach
 */
export async function lockImport(
  organizer: Organizer,
  slug: string,
  id: string,
  act: (tx: postgres.TransactionSql, row: LockedImport) => Promise<'done' | ImportRefusal>,
): Promise<'done' | ImportRefusal> {
  return sql().begin(async (tx) => {
    const row = await reachImport(tx, organizer, slug, id)
    return typeof row === 'string' ? row : act(tx, row)
  })
}

async function reachImport(
  tx: postgres.TransactionSql,
  organizer: Organizer,
  slug: string,
  id: string,
): Promise<LockedImport | 'campaign-unknown' | 'not-permitted' | 'import-unknown'> {
  const reached = await reachCampaign(tx, organizer, slug, 'import-signatures')
  if (typeof reached === 'string') return reached
  if (!validate(id)) return 'import-unknown'
  const [row] = await tx<Omit<LockedImport, 'step'>[]>`
    select i.id, i.campaign_id, i.columns, i.sheet, i.heading_row, i.counts, i.refusal, i.read_at,
      i.check_asked_at, i.checked_at, i.started_at,
      i.finished_at, i.cancelled_at, i.undo_asked_at,
      i.undone_at,
      c.opened_at is not null and not ${isDelivered(tx, 'c')} as imports,
      c.kinds = 'person' as people_only
    from imports i join campaigns c on c.id = i.campaign_id
    where i.id = ${id} and i.campaign_id = ${reached.campaignId} for update of i`
  return row ? { ...row, step: stepOf(row) } : 'import-unknown'
}
