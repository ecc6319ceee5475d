import { validate } from 'uuid'
import { sql } from '@/db/client'
import { recordOpening } from '@/domain/event/record-opening'
import { findDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { importColumns, type DeskImport, openImport, type ImportRow } from './desk-import'

// What the team sees of its imports.

const NONE = 'import-unknown'

const MOST = 200

/** The imports of a campaign, the newest first; at most 200. */
export async function listImports(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<DeskImport[] | 'campaign-unknown' | 'not-permitted'> {
  const client = sql()
  const reached = await reachCampaign(client, organizer, slug, 'import-signatures')
  if (typeof reached === 'string') return reached
  const key = await findDataKey(reached.campaignId)
  const rows = await client<ImportRow[]>`
    select ${importColumns(client)} from imports i left join users u on u.id = i.user_id
    where i.campaign_id = ${reached.campaignId} order by i.uploaded_at desc limit ${MOST}`
  if (rows.length > 0) await record(organizer, reached.campaignId, now)
  return rows.map((row) => openImport(key, row))
}

const record = ({ userId }: Organizer, campaignId: string, now: Date) =>
  recordOpening(sql(), { campaignId, userId, view: 'imports' }, now)

/** One import of a campaign; that it was opened is written down, as for all of them. */
export async function findImport(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<DeskImport | 'campaign-unknown' | 'not-permitted' | 'import-unknown'> {
  const client = sql()
  const reached = await reachCampaign(client, organizer, slug, 'import-signatures')
  if (typeof reached === 'string') return reached
  if (!validate(id)) return NONE
  const [row] = await client<ImportRow[]>`
    select ${importColumns(client)} from imports i left join users u on u.id = i.user_id
    where i.campaign_id = ${reached.campaignId} and i.id = ${id}`
  if (!row) return NONE
  await record(organizer, reached.campaignId, now)
  return openImport(await findDataKey(reached.campaignId), row)
}
