import type postgres from 'postgres'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { openField, sealField } from '@/domain/seal/seal'
import { createToken } from '@/domain/seal/token'
import { reachCampaign } from '@/domain/team/membership'
import { type Act, may, type Organizer, type Role } from '@/domain/team/team'
import type { CampaignRefusal } from './campaign'

// A secret address that organizers pass on, one at most for each campaign: it can be copied again, replaced and taken back.

type Tx = postgres.TransactionSql
export type SharedLink = {
  table: 'private_links' | 'preview_links'
  /** What its events are called, before `-made`, `-renewed` and `-removed`. */
  kind: 'private-link' | 'preview-link'
  act: Act
  /** Why there can't be one now; null when there can. */
  refusal: (tx: Tx, campaignId: string) => Promise<CampaignRefusal | null>
}
type Changed = Promise<'done' | CampaignRefusal>

const place = ({ table }: SharedLink, campaignId: string) => ({ table, column: 'sealed', row: campaignId })

/** Makes a link, or a new one: the address that was passed on before leads nowhere from then on. */
export async function renewLink(link: SharedLink, organizer: Organizer, slug: string, now: Date): Changed {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, link.act)
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const refusal = await link.refusal(tx, campaignId)
    if (refusal) return refusal
    const { token, hash } = createToken()
    const sealed = sealField(await findDataKey(campaignId, tx), place(link, campaignId), token)
    const [made] = await tx<{ first: boolean }[]>`
      insert into ${tx(link.table)} (campaign_id, hash, sealed, created_by, created_at)
      values (${campaignId}, ${hash}, ${sealed}, ${organizer.userId}, ${now})
      on conflict (campaign_id) do update set hash = excluded.hash, sealed = excluded.sealed,
        created_by = excluded.created_by, created_at = excluded.created_at
      returning xmax = 0 as first`
    const kind = `${link.kind}-${made!.first ? 'made' : 'renewed'}`
    await recordEvent(tx, { campaignId, kind, ...by(organizer.userId) }, now)
    return 'done'
  })
}

/** Takes it back. Safe to repeat, also when there can't be one any more. */
export async function removeLink(link: SharedLink, organizer: Organizer, slug: string, now: Date): Changed {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, link.act)
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const removed = await tx`delete from ${tx(link.table)} where campaign_id = ${campaignId}`
    const kind = `${link.kind}-removed`
    if (removed.count > 0) await recordEvent(tx, { campaignId, kind, ...by(organizer.userId) }, now)
    return 'done'
  })
}

/** Its token, for the desk; null when there is none, or the organizer may not pass it on. */
export async function findLink(link: SharedLink, organizer: Organizer, slug: string): Promise<string | null> {
  const [row] = await sql()<{ campaignId: string; role: Role; sealed: Buffer }[]>`
    select l.campaign_id, m.role, l.sealed from ${sql()(link.table)} l join campaigns c on c.id = l.campaign_id
    join memberships m on m.campaign_id = c.id and m.user_id = ${organizer.userId} where c.slug = ${slug}`
  if (!row || !may(row.role, link.act)) return null
  return openField(await findDataKey(row.campaignId), place(link, row.campaignId), row.sealed)
}
