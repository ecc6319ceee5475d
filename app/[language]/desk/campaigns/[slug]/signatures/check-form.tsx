import type { FormAgain } from '@/app/parts/form'
import { described, Field } from '@/app/parts/field'
import { Warning } from '@/app/parts/warning'
import { translator } from '@/messages/translator'

export type CheckFormProps = {
  id: string
  /** Of the signature as it is shown here. */
  version: string
  name: string
  language: string
  action: string
  /** The query of the table to come back to. */
  back: string
  /** What was typed and refused, when it was this row's form. */
  again: FormAgain<'source' | 'note'> | null
}

/** The organizer's own check of an organization: its source stands on the list, its note stays in the team. */
export function CheckForm({ id, version, name, language, action, back, again }: CheckFormProps) {
  const t = translator(language, 'desk')
  const { source, note } = again?.faults ?? {}
  return (
    <details name="check" open={again !== null}>
      <summary className="text-seal cursor-pointer py-2 font-semibold" aria-label={t('recordFor', { name })}>
        {t('recordSummary')}
      </summary>
      <form method="post" action={action} className="max-w-xl pt-2">
        {again?.refusal && <Warning>{again.refusal}</Warning>}
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="seen" value={version} />
        <Field name={`source-${id}`} label={t('source')} hint={t('sourceHint')} error={source}>
          <input
            className="input"
            dir="auto"
            autoComplete="off"
            defaultValue={again?.values.source}
            {...described(`source-${id}`, { hint: true, error: source })}
            name="source"
          />
        </Field>
        <Field name={`note-${id}`} label={t('note')} aside={t('optional')} hint={t('noteHint')} error={note}>
          <textarea
            className="input"
            rows={2}
            dir="auto"
            defaultValue={again?.values.note}
            {...described(`note-${id}`, { aside: true, hint: true, error: note })}
            name="note"
          />
        </Field>
        <button className="button">{t('record')}</button>
      </form>
    </details>
  )
}

type TakeBackProps = Omit<CheckFormProps, 'again' | 'id' | 'version'> & { method: 'organizer' | 'import' }

/** The way back from a recorded check, or from the list when an import put the organization there; behind what it does. */
export function TakeBack({ name, language, action, back, method }: TakeBackProps) {
  const t = translator(language, 'desk')
  const act = method === 'import' ? 'takeOff' : 'takeBack'
  return (
    <details>
      <summary className="text-seal cursor-pointer py-2" aria-label={`${t(`${act}Summary`)} ${name}`}>
        {t(`${act}Summary`)}
      </summary>
      <form method="post" action={action} className="pt-1">
        <p className="mb-3">{t(`${act}Facts`)}</p>
        <input type="hidden" name="back" value={back} />
        <button className="button-warn">{t(`${act}Now`)}</button>
      </form>
    </details>
  )
}
