import { IMPORT_LIMITS } from '@/domain/import/import'
import { type ListColumns, readColumns } from '@/domain/invitation/list-columns'
import { isLanguageTag } from '@/domain/text/language'

// How a list is to be read, as its page's address and forms say it: `c0` is what the first column holds.

/** The most columns that an address is asked about. */
const WIDTH = IMPORT_LIMITS.columns

export function readChoice(form: Record<string, unknown>): { columns: ListColumns | null; language: string } {
  const language = typeof form.language === 'string' && isLanguageTag(form.language) ? form.language : 'en'
  return { columns: readColumns(form, WIDTH), language }
}

/** The choice as the query of an address. */
export function listQuery(form: Record<string, unknown>): string {
  const query = new URLSearchParams()
  if (typeof form.language === 'string') query.set('language', form.language)
  for (let column = 0; column < WIDTH; column++) {
    const chosen = form[`c${column}`]
    if (typeof chosen === 'string') query.set(`c${column}`, chosen)
  }
  return query.size > 0 ? `?${query}` : ''
}
