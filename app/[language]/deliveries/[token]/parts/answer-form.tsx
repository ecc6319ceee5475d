import { described, Field, TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { translator } from '@/messages/translator'
import type { AddresseeField } from './desk'

type Props = { again: FormAgain<AddresseeField> | null; language: string }

/** An answer in words, with its date; a file can follow. */
export function AnswerForm({ again, language }: Props) {
  const t = translator(language, 'addressee')
  const { values = {}, faults = {} } = again ?? {}
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('answerTitle')}</h2>
      <p className="mb-4">{t('answerLead')}</p>
      <form method="post" noValidate className="sheet">
        <TextField
          name="answerOffice"
          label={t('office')}
          autoComplete="organization"
          defaultValue={values.answerOffice}
          error={faults.answerOffice}
        />
        <Field name="words" label={t('words')} error={faults.words}>
          <textarea
            className="input"
            rows={8}
            dir="auto"
            defaultValue={values.words}
            {...described('words', { error: faults.words })}
          />
        </Field>
        <TextField
          name="on"
          type="date"
          label={t('on')}
          className="max-w-xs"
          defaultValue={values.on}
          error={faults.on}
        />
        <button className="button" name="action" value="answer">
          {t('send')}
        </button>
      </form>
    </section>
  )
}
