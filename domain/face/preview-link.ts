import { findLink, removeLink, renewLink, type SharedLink } from '@/domain/campaign/shared-link'
import type { Organizer } from '@/domain/team/team'

// The preview link: a secret address under which partners see a draft, its form and its frame, before anybody else.

const LINK: SharedLink = {
  ...{ table: 'preview_links', kind: 'preview-link', act: 'edit-letter' },
  refusal: async (tx, campaignId) => {
    // Locked: a letter that is opened meanwhile gets no preview.
    const [row] = await tx<{ opened: boolean }[]>`
      select opened_at is not null as opened from campaigns where id = ${campaignId} for no key update`
    return row!.opened ? 'already-open' : null
  },
}

export const renewPreviewLink = (organizer: Organizer, slug: string, now = new Date()) =>
  renewLink(LINK, organizer, slug, now)
export const removePreviewLink = (organizer: Organizer, slug: string, now = new Date()) =>
  removeLink(LINK, organizer, slug, now)
export const findPreviewLink = (organizer: Organizer, slug: string) => findLink(LINK, organizer, slug)
