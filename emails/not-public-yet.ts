import { formatWeekday } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { SignatureMail } from './frame'

/** While a letter collects: that nothing of it is public, and when it will be. */
export function notPublicYet({ at, zone }: NonNullable<SignatureMail['launch']>, language: string): string {
  const t = translator(language, 'launch')
  return at
    ? t('notYetAt', { when: formatWeekday(at, interfaceLanguage(language), zone ?? 'UTC') })
    : t('notYet')
}
