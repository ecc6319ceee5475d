import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import type { CampaignRefusal } from '@/domain/campaign/campaign'
import { findDataKey } from '@/domain/seal/data-key'
import { openField, sealField } from '@/domain/seal/seal'
import { createToken } from '@/domain/seal/token'
import { reachCampaign } from '@/domain/team/membership'
import { may, type Organizer, type Role } from '@/domain/team/team'

// The preview link: a secret address under which partners see a draft, its form and its frame, before anybody else. It is what
// organizers pass on, so it can be copied again, replaced and taken back.

const place = (campaignId: string) => ({ table: 'preview_links', column: 'sealed', row: campaignId })

/** Makes a preview link of a draft, or a new one: the address that was passed on before leads nowhere from then on. */
export async function renewPreviewLink(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<'done' | CampaignRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'edit-letter')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const [row] = await tx<{ opened: boolean }[]>`
      select opened_at is not null as opened from campaigns where id = ${campaignId} for no key update`
    if (row!.opened) return 'already-open'
    const { token, hash } = createToken()
    const sealed = sealField(await findDataKey(campaignId, tx), place(campaignId), token)
    const [made] = await tx<{ first: boolean }[]>`
      insert into preview_links (campaign_id, hash, sealed, created_by, created_at)
      values (${campaignId}, ${hash}, ${sealed}, ${organizer.userId}, ${now})
      on conflict (campaign_id) do update set hash = excluded.hash, sealed = excluded.sealed,
        created_by = excluded.created_by, created_at = excluded.created_at
      returning xmax = 0 as first`
    const kind = made!.first ? 'preview-link-made' : 'preview-link-renewed'
    await recordEvent(tx, { campaignId, kind, ...by(organizer.userId) }, now)
    return 'done'
  })
}

/** Takes the preview link back. Safe to repeat, also when the letter is open. */
export async function removePreviewLink(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<'done' | CampaignRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'edit-letter')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const removed = await tx`delete from preview_links where campaign_id = ${campaignId}`
    if (removed.count > 0)
      await recordEvent(tx, { campaignId, kind: 'preview-link-removed', ...by(organizer.userId) }, now)
    return 'done'
  })
}

/** The token of a campaign's preview link, for the desk; null when there is none, or the organizer may not pass it on. */
export async function findPreviewLink(organizer: Organizer, slug: string): Promise<string | null> {
  const [row] = await sql()<{ campaignId: string; role: Role; sealed: Buffer }[]>`
    select l.campaign_id, m.role, l.sealed from preview_links l join campaigns c on c.id = l.campaign_id
    join memberships m on m.campaign_id = c.id and m.user_id = ${organizer.userId} where c.slug = ${slug}`
  if (!row || !may(row.role, 'edit-letter')) return null
  return openField(await findDataKey(row.campaignId), place(row.campaignId), row.sealed)
}
