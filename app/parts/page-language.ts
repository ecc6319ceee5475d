import { isLanguageTag } from '@/domain/text/language'
import { NO_PREFIX } from '@/paths'

/** The language a page speaks: its prefix when the address has one, else the one its content has (model.md). */
export function pageLanguage(prefix: string, own: string | undefined): string {
  return prefix !== NO_PREFIX && isLanguageTag(prefix) ? prefix : (own ?? 'en')
}
