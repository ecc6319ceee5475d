import type { FormAgain } from '@/app/parts/form'
import type { Item } from '@/domain/review/item'
import { described, Field } from '@/app/parts/field'
import { translator } from '@/messages/translator'

type Props = { item: Item; again: FormAgain<'question'> | null; language: string }

/** A question to the signer, behind a fold. */
export function AskSigner({ item, again, language }: Props) {
  const t = translator(language, 'review')
  const faults = again?.faults ?? {}
  if (!item.mayBeAsked) return <p className="text-quiet text-sm">{t('noAddress')}</p>
  return (
    <details open={faults.question !== undefined || undefined} data-fold="question">
      <summary className="text-seal cursor-pointer py-2 font-semibold">{t('askSummary')}</summary>
      <Field name="question" label={t('questionLabel')} hint={t('questionHint')} error={faults.question}>
        <textarea
          className="input max-w-xl"
          rows={3}
          dir="auto"
          defaultValue={again?.values.question}
          {...described('question', { hint: true, error: faults.question })}
        />
      </Field>
      <button className="button-quiet" name="decision" value="ask" data-key="q" data-first="field-question">
        {t('ask')}
      </button>
    </details>
  )
}
