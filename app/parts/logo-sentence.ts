import { altFault } from '@/domain/signature/logo/alt-fault'
import { LOGO_LIMITS, type LogoRefusal } from '@/domain/signature/logo/logo'
import { countCharacters } from '@/domain/text/name'
import { tidyLine } from '@/domain/text/tidy'
import { translator } from '@/messages/translator'
import { fieldSentence } from './fault-sentence'

/**
 * Why a logo was not taken, and what to do.
 * @param typed what was said of it, where that may be why
 * @param limits those it was held to
 */
export function logoSentence(
  language: string,
  refusal: LogoRefusal,
  typed = '',
  { bytes, most, least }: { bytes: number; most: number; least: number } = LOGO_LIMITS,
): string {
  const { alt } = LOGO_LIMITS
  const fault = refusal === 'logo-alt' ? altFault(tidyLine(typed)) : null
  const number = (value: number) => value.toLocaleString(language)
  if (fault === 'too-long') {
    const count = number(countCharacters(tidyLine(typed)))
    return translator(language, 'refusals')(fault, { max: number(alt), count })
  }
  if (fault) return fieldSentence(language, 'affiliation', fault, typed)
  return translator(language, 'logo')(`refusal.${refusal}`, {
    megabytes: bytes / 1024 / 1024,
    most,
    least,
    alt,
  })
}
