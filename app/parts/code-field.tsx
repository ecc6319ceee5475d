import type { CodeRefusal } from '@/domain/seal/try-code'
import { translator } from '@/messages/translator'
import { TextField } from './field'

/** Why a code was not taken, and how often one may still be typed. */
export function codeSentence(language: string, refusal: CodeRefusal, left: number): string {
  return translator(language, 'code')(refusal, { left })
}

type Props = { language: string; hint?: string; error?: string | undefined }

/** The code of a mail, typed by hand. Never filled in again: a wrong one helps no one. */
export function CodeField({ language, hint, error }: Props) {
  const t = translator(language, 'code')
  return (
    <TextField
      name="code"
      label={t('label')}
      hint={hint ?? t('hint')}
      error={error}
      className="max-w-sm"
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="off"
      spellCheck={false}
      dir="ltr"
    />
  )
}
