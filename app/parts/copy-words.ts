import { translator } from '@/messages/translator'
import type { CopyWords } from './copy-button'

/** What the button that copies a text says. */
export function copyWords(language: string): CopyWords {
  const t = translator(language, 'embed')
  return { copy: t('copy'), copied: t('copied'), failed: t('copyFailed') }
}
