import { described, Field, TextField } from '@/app/parts/field'
import { translator } from '@/messages/translator'
import type { SavedBeside } from './saved-now'
import { ZoneField } from './zone-field'

type Values = Record<'closesAt' | 'closesZone' | 'contact' | 'responsible', string>
type Props = {
  values: Values
  faults: Partial<Record<string, string>>
  language: string
  /** Instead of the closing fields: that the campaign is closed already. */
  closedSentence: string | null
  saved?: SavedBeside | undefined
}

/** What stands around the letter and may change after the opening: closing time, contact, responsible body. */
export function AroundFields({ values, faults, language, closedSentence, saved }: Props) {
  const t = translator(language, 'desk')
  return (
    <div className="max-w-2xl">
      {closedSentence ? (
        <p className="mb-4">{closedSentence}</p>
      ) : (
        <>
          <ClosingFields values={values} faults={faults} language={language} />
          {saved?.closesAt}
          {saved?.closesZone}
        </>
      )}
      <TextField
        name="contact"
        label={t('fieldContact')}
        hint={t('fieldContactHint')}
        error={faults.contact}
        type="email"
        spellCheck={false}
        autoComplete="off"
        defaultValue={values.contact}
        dir="ltr"
      />
      {saved?.contact}
      <Field
        name="responsible"
        label={t('fieldResponsible')}
        hint={t('fieldResponsibleHint')}
        error={faults.responsible}
      >
        <textarea
          className="input"
          rows={3}
          dir="auto"
          defaultValue={values.responsible}
          {...described('responsible', { hint: true, error: faults.responsible })}
        />
      </Field>
      {saved?.responsible}
    </div>
  )
}

function ClosingFields({ values, faults, language }: Omit<Props, 'closedSentence' | 'saved'>) {
  const t = translator(language, 'desk')
  return (
    <div className="fields-in-rows sm:grid-cols-2">
      <Field name="closesAt" label={t('fieldClosesAt')} hint={t('fieldClosesAtHint')} error={faults.closesAt}>
        <input
          className="input"
          type="datetime-local"
          defaultValue={values.closesAt}
          {...described('closesAt', { hint: true, error: faults.closesAt })}
        />
      </Field>
      <ZoneField name="closesZone" value={values.closesZone} error={faults.closesZone} language={language} />
    </div>
  )
}
