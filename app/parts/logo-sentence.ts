import { LOGO_LIMITS, type LogoRefusal } from '@/domain/signature/logo/logo'
import { translator } from '@/messages/translator'

/** Why a logo was not taken, and what to do. */
export function logoSentence(language: string, refusal: LogoRefusal): string {
  const { bytes, most, least, alt } = LOGO_LIMITS
  return translator(language, 'logo')(`refusal.${refusal}`, {
    megabytes: bytes / 1024 / 1024,
    most,
    least,
    alt,
  })
}
