import { cache } from 'react'
import { findBehindPrivateLink } from '@/domain/campaign/private-link'
import { findOpened } from '@/domain/campaign/queries'

/** The campaign that a private link leads to: one query for the layout and its page. */
export const findCampaignBehind = cache(async (token: string) => {
  const found = await findBehindPrivateLink(token)
  return found && findOpened(found.slug)
})
