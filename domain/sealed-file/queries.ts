import { sql } from '@/db/client'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { erasedSince } from './erased-since'
import { SEALED_DAYS, type SealedFacts, type SealedState, sealedState } from './sealed-file'

export type SealedFile = SealedFacts & {
  id: string
  /** The organizer's address, while there is an account. */
  askedBy: string | null
  askedAt: Date
  recipientKind: 'key' | 'passphrase'
  recipientKey: string | null
  columns: string[]
  format: 'csv' | 'xlsx'
  rows: number | null
  size: number | null
  downloadedAt: Date | null
  state: SealedState
}

/** The files that were asked for lately, the newest first. */
export async function listSealedFiles(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<SealedFile[] | 'campaign-unknown' | 'not-permitted'> {
  const client = sql()
  const reached = await reachCampaign(client, organizer, slug, 'export-private')
  if (typeof reached === 'string') return reached
  const since = new Date(now.getTime() - SEALED_DAYS * 86_400_000)
  const rows = await client<Omit<SealedFile, 'state'>[]>`
    select f.id, u.email as asked_by, f.asked_at, f.recipient_kind, f.recipient_key, f.columns, f.format,
      f.progress, f.rows, f.size::float8 as size, f.built_at, f.expires_at, f.cancelled_at, f.fault, f.downloaded_at,
      f.built_at is not null and f.expires_at > ${now} and ${erasedSince(client)} as erased_since
    from sealed_files f left join users u on u.id = f.asked_by
    where f.campaign_id = ${reached.campaignId} and f.asked_at > ${since}
    order by f.asked_at desc, f.id desc limit 100`
  return rows.map((row) => ({ ...row, state: sealedState(row, now) }))
}
