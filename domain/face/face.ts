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

export type FaceFaults = { ink?: 'ink-invalid' | 'ink-too-light'; coalition?: TextFault }
export type FaceRefusal = CampaignRefusal | LogoRefusal

/** What is wrong with a coalition's name, tidied; null: nothing. It may be empty. */
export function coalitionFault(coalition: string): TextFault | null {
  return coalition === '' ? null : checkOrganization(coalition, COALITION_MOST)
}
