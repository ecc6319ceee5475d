import { described, Field, SelectField, TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { RECEIPT_KINDS } from '@/domain/delivery/receipt/receipt'
import { translator } from '@/messages/translator'

type Props = { again: FormAgain | null; action: string; language: string }

/** What happened, with whom, how or in what words, and on which day. */
export function ReceiptForm({ again, action, language }: Props) {
  const t = translator(language, 'receipts')
  const { values = {}, faults = {} } = again ?? {}
  const at = (name: string) => ({ name, defaultValue: values[name], error: faults[name] })
  const about = { hint: t('wordsHint'), error: faults.text }
  return (
    <form method="post" action={action} className="sheet max-w-2xl" noValidate>
      <SelectField
        {...at('kind')}
        label={t('kind')}
        options={RECEIPT_KINDS.map((kind) => [kind, t(`kinds.${kind}`)])}
      />
      <TextField {...at('office')} label={t('office')} />
      <Field name="text" label={t('words')} {...about}>
        <textarea
          className="input"
          rows={5}
          dir="auto"
          defaultValue={values.text}
          {...described('text', about)}
        />
      </Field>
      <TextField {...at('on')} label={t('on')} type="date" className="max-w-xs" />
      <button className="button">{t('save')}</button>
    </form>
  )
}
