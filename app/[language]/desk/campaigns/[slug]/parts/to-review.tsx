import type { ReactNode } from 'react'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { may } from '@/domain/team/team'
import { inLanguage, paths } from '@/paths'

/** Words of a sentence that lead to the review, for whoever gets in there. */
export const toReview = (campaign: DeskCampaign, prefix: string) =>
  function Review(words: ReactNode) {
    const open = may(campaign.role, 'review-signatures') && !campaign.shreddedAt
    return open ? <a href={inLanguage(prefix, paths.deskReview(campaign.slug))}>{words}</a> : words
  }
