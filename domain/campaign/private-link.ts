import { sql } from '@/db/client'
import { tokenHash } from '@/domain/seal/token'
import type { Organizer } from '@/domain/team/team'
import { collects } from './launched'
import { findLink, removeLink, renewLink, type SharedLink } from './shared-link'

// The private link: a secret address with the letter and its form, for a campaign that collects. Whoever has it reads and signs.

const LINK: SharedLink = {
  ...{ table: 'private_links', kind: 'private-link', act: 'launch-campaign' },
  refusal: async (tx, campaignId) => {
    const [row] = await tx<{ collecting: boolean }[]>`
      select ${collects(tx, 'campaigns')} and opened_at is not null as collecting from campaigns where id = ${campaignId}`
    return row!.collecting ? null : 'not-collecting'
  },
}

export const renewPrivateLink = (organizer: Organizer, slug: string, now = new Date()) =>
  renewLink(LINK, organizer, slug, now)
export const removePrivateLink = (organizer: Organizer, slug: string, now = new Date()) =>
  removeLink(LINK, organizer, slug, now)
export const findPrivateLink = (organizer: Organizer, slug: string) => findLink(LINK, organizer, slug)

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
