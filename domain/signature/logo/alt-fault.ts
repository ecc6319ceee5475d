import { checkLine } from '@/domain/text/name'
import type { TextFault } from '@/domain/text/text-fault'
import { LOGO_LIMITS } from './logo'

/** What is wrong with what is said of a logo, tidied; null: nothing. It may be empty. */
export function altFault(alt: string): TextFault | null {
  return alt === '' ? null : checkLine(alt, { max: LOGO_LIMITS.alt, urls: true })
}
