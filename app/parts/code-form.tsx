import type { CodeRefusal } from '@/domain/seal/try-code'
import { translator } from '@/messages/translator'
import { ErrorSummary } from './error-summary'
import type { FormAgain } from './form'
import { TextField } from './field'

export type CodeAgain = FormAgain<'code' | 'left'> | null

type Props = { again: CodeAgain; button: string; language: string }

/** A code out of a mail, typed by hand; with why the last one was not taken. */
export function TypedCode({ again, button, language }: Props) {
  const t = translator(language, 'typedCode')
  const fault = again?.faults.code as CodeRefusal | undefined
  const error = fault && t(fault, { left: Number(again?.values.left ?? 0) })
  return (
    <>
      <ErrorSummary
        title={translator(language, 'answers')('errors')}
        errors={error ? [{ field: 'code', sentence: error }] : []}
      />
      <form method="post" className="sheet" noValidate>
        <TextField
          name="code"
          label={t('label')}
          hint={t('hint')}
          error={error}
          inputMode="numeric"
          autoComplete="one-time-code"
          dir="ltr"
          className="max-w-xs"
        />
        <button className="button">{button}</button>
      </form>
    </>
  )
}
