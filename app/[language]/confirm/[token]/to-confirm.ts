import { cache } from 'react'
import { findToConfirm } from '@/domain/signature/rights/to-confirm'

/** What the link confirms, read once for the layout and the page. */
export const findToConfirmOnce = cache(findToConfirm)

export type ToConfirm = NonNullable<Awaited<ReturnType<typeof findToConfirm>>>

/** The language of what the link leads to: the one the letter was read in, or the letter's own. */
export function languageOf(found: ToConfirm | null): string | undefined {
  if (!found) return undefined
  return 'signature' in found ? found.signature.language : found.campaign.language
}

/** The letter that the link is about. */
export function campaignOf(found: ToConfirm | null) {
  if (!found) return null
  return 'signature' in found ? found.signature.campaign : found.campaign
}
