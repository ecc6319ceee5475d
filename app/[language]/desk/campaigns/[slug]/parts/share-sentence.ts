import type { Share } from '@/domain/mail-health/share'
import { interfaceLanguage, translator } from '@/messages/translator'

/** How many of those who were mailed confirmed, with the share. */
export function shareSentence({ counted: count, confirmed }: Share, language: string): string {
  const percent = new Intl.NumberFormat(interfaceLanguage(language), { style: 'percent' })
  return translator(language, 'mailHealth')('share', {
    confirmed,
    count,
    // Rounded down: a hundred percent is everybody.
    share: percent.format(Math.floor((100 * confirmed) / count) / 100),
  })
}
