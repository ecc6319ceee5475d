import type { CodeRefusal } from '@/domain/seal/try-code'
import { translator } from '@/messages/translator'
import { CodeField, codeSentence } from './code-field'
import { ErrorSummary } from './error-summary'
import type { FormAgain } from './form'

type Props = {
  again: FormAgain<'code' | 'left'> | null
  button: string
  language: string
  /** What is sent along beside the code. */
  hidden?: Record<string, string>
}

/** A form that asks for nothing but the code of a mail; with why the last one was not taken. */
export function CodeForm({ again, button, language, hidden = {} }: Props) {
  const fault = again?.faults.code as CodeRefusal | undefined
  const error = fault && codeSentence(language, fault, Number(again?.values.left ?? 0))
  return (
    <>
      <ErrorSummary
        title={translator(language, 'answers')('errors')}
        errors={error ? [{ field: 'code', sentence: error }] : []}
      />
      <form method="post" className="sheet" noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <CodeField language={language} error={error} />
        <button className="button">{button}</button>
      </form>
    </>
  )
}
