import type { Decision } from '@/domain/signature/decision'
import { formatDay } from '@/domain/text/dates'

/** The sentence of who decided and when, from its words with open places. Safe in the browser: previews follow what is typed. */
export function decided(words: string, { body, on }: Decision, language: string): string {
  const day = formatDay(new Date(`${on}T00:00:00Z`), language)
  return words.replace('{body}', () => `\u2068${body}\u2069`).replace('{day}', () => day)
}
