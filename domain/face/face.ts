import { environment } from '@/env'
import { foldForComparison } from '@/domain/text/fold'
import { looksLikeLink } from '@/domain/text/links'
import { checkOrganization } from '@/domain/text/name'
import type { TextFault } from '@/domain/text/text-fault'
import type { CampaignRefusal } from '@/domain/campaign/campaign'
import type { LogoRefusal } from '@/domain/signature/logo/logo'

// The noun: how a campaign's pages look. One color, the coalition's name and logo, a picture for sharing; nothing else.

export type FaceUse = 'logo' | 'picture'

/** The picture that chats show of a letter, in pixels; and what is stored of it, at most. */
export const SHARED_PICTURE = { width: 1200, height: 630, bytes: 300 * 1024 } as const

/** What may be uploaded as one: a photo as phones take it. */
export const SHARED_LIMITS = { bytes: 8 * 1024 * 1024, most: 4096, least: 200 } as const

/** Longest name of a coalition, in code points. */
export const COALITION_MOST = 100

export type FaceFaults = { ink?: 'ink-invalid' | 'ink-too-light'; coalition?: TextFault | 'names-the-site' }
export type FaceRefusal = CampaignRefusal | LogoRefusal

/** What is wrong with a coalition's name, tidied; null: nothing. It may be empty. */
export function coalitionFault(coalition: string): FaceFaults['coalition'] | null {
  if (coalition === '') return null
  const fault = checkOrganization(coalition, COALITION_MOST)
  if (fault) return fault
  // It stands where the site's own name stands, and mails say that the letter is by it.
  if (looksLikeLink(coalition)) return 'looks-like-a-link'
  const taken = ['Undersigned', environment().HOST_NAME].map(foldForComparison)
  return taken.includes(foldForComparison(coalition)) ? 'names-the-site' : null
}
