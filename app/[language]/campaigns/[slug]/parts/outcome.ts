import { cache } from 'react'
import { listFinalDeliveries } from '@/domain/delivery/queries'
import { listAnswers } from '@/domain/delivery/receipt/queries'

/** What became of a letter so far: its deliveries, the newest first, and the answers to them in the order they came. */
export const loadOutcome = cache(async (campaignId: string) => {
  const deliveries = await listFinalDeliveries(campaignId)
  return { deliveries, answers: deliveries.length > 0 ? await listAnswers(campaignId) : [] }
})
