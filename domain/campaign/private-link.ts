import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { openField, sealField } from '@/domain/seal/seal'
import { createToken, tokenHash } from '@/domain/seal/token'
import { reachCampaign } from '@/domain/team/membership'
import { may, type Organizer } from '@/domain/team/team'
import type { CampaignRefusal } from './campaign'
import { collects } from './launched'

// The private link: a secret address with the letter and its form, for a campaign that collects. Whoever has it reads and signs;
// it is what organizers pass on, so it can be copied again, replaced and switched off.

const place = (campaignId: string) => ({ table: 'private_links', column: 'sealed', row: campaignId })

/** Makes a private link, or a new one: the address that was passed on before leads nowhere from then on. */
export async function renewPrivateLink(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<'done' | CampaignRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'launch-campaign')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const [row] = await tx<{ collecting: boolean }[]>`
      select ${collects(tx, 'campaigns')} and opened_at is not null as collecting from campaigns where id = ${campaignId}`
    if (!row!.collecting) return 'not-collecting'
    const { token, hash } = createToken()
    const sealed = sealField(await findDataKey(campaignId, tx), place(campaignId), token)
    const [made] = await tx<{ first: boolean }[]>`
      insert into private_links (campaign_id, hash, sealed, created_by, created_at)
      values (${campaignId}, ${hash}, ${sealed}, ${organizer.userId}, ${now})
      on conflict (campaign_id) do update set hash = excluded.hash, sealed = excluded.sealed,
        created_by = excluded.created_by, created_at = excluded.created_at
      returning xmax = 0 as first`
    const kind = made!.first ? 'private-link-made' : 'private-link-renewed'
    await recordEvent(tx, { campaignId, kind, ...by(organizer.userId) }, now)
    return 'done'
  })
}

/** Switches the private link off. Safe to repeat. */
export async function removePrivateLink(
  organizer: Organizer,
  slug: string,
  now = new Date(),
): Promise<'done' | CampaignRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'launch-campaign')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const removed = await tx`delete from private_links where campaign_id = ${campaignId}`
    if (removed.count > 0)
      await recordEvent(tx, { campaignId, kind: 'private-link-removed', ...by(organizer.userId) }, now)
    return 'done'
  })
}

/** The token of a campaign's private link, for the desk; null when there is none, or the organizer may not pass it on. */
export async function findPrivateLink(organizer: Organizer, slug: string): Promise<string | null> {
  const [row] = await sql()<{ campaignId: string; role: Parameters<typeof may>[0]; sealed: Buffer }[]>`
    select l.campaign_id, m.role, l.sealed from private_links l join campaigns c on c.id = l.campaign_id
    join memberships m on m.campaign_id = c.id and m.user_id = ${organizer.userId} where c.slug = ${slug}`
  if (!row || !may(row.role, 'launch-campaign')) return null
  return openField(await findDataKey(row.campaignId), place(row.campaignId), row.sealed)
}

/**
 * The campaign that a private link leads to: while it collects, and afterwards, so that whoever kept the address is led on to the
 * public letter. Null when it leads nowhere.
 */
export async function findBehindPrivateLink(token: string): Promise<{ id: string; slug: string } | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await sql()<{ id: string; slug: string }[]>`
    select c.id, c.slug from private_links l join campaigns c on c.id = l.campaign_id
    where l.hash = ${hash} and c.opened_at is not null`
  return row ?? null
}
