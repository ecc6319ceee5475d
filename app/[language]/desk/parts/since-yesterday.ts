import { interfaceLanguage, translator } from '@/messages/translator'

/** With a minus sign, for which Intl writes a hyphen in most languages. */
function formatChange(change: number, language: string): string {
  const parts = new Intl.NumberFormat(interfaceLanguage(language), { signDisplay: 'always' }).formatToParts(
    change,
  )
  return parts
    .map(({ type, value }) => (type === 'minusSign' ? value.replace('-', '\u2212') : value))
    .join('')
}

/** How the count moved since yesterday. */
export function sinceYesterday(count: number, language: string): string {
  return translator(language, 'desk')('lastDay', { count, change: formatChange(count, language) })
}
