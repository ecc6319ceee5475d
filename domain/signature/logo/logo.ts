import type { Plate } from '@/db/tables/logo'

// The noun: an organization's logo. Safe in the browser.

export type { Plate }

/** What may be uploaded: bytes, and pixels on a side. */
export const LOGO_LIMITS = { bytes: 2 * 1024 * 1024, most: 4096, least: 16, alt: 200 } as const

/**
 * What is stored, at most: twice as large as it is shown, for sharp screens, and so few bytes that a page of logos weighs
 * less than its fonts.
 */
export const STORED_LOGO = { width: 320, height: 112, bytes: 12 * 1024 } as const

export const LOGO_REFUSALS = [
  ...(['logo-missing', 'logo-too-large', 'logo-svg', 'logo-kind', 'logo-too-many-pixels'] as const),
  ...(['logo-too-small', 'logo-empty', 'logo-unreadable', 'logo-busy', 'logo-alt', 'logos-off'] as const),
] as const
export type LogoRefusal = (typeof LOGO_REFUSALS)[number]

export function isLogoRefusal(refusal: string): refusal is LogoRefusal {
  return (LOGO_REFUSALS as readonly string[]).includes(refusal)
}

/** A logo as pages show it. */
export type ShownLogo = { address: string; alt: string; width: number; height: number; plate: Plate }

/** The logos of a page's organizations, by the signature's number. */
export type Logos = ReadonlyMap<number, ShownLogo>

/** A picture as it is stored. */
export type EncodedLogo = { image: Buffer; width: number; height: number; plate: Plate }
