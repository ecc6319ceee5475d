import { described, Field, TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { CutoffValues } from '@/domain/delivery/delivery'
import type { Preview } from '@/domain/delivery/preview-delivery'
import { languageName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { languageField } from './cutoff-query'

type Props = {
  campaign: DeskCampaign
  values: CutoffValues
  preview: Preview
  again: FormAgain | null
  language: string
  prefix: string
}

/** For whom it is, a note, the languages; and the button that freezes the list as it was just seen. */
export function PrepareForm({ campaign, values, preview, again, language, prefix }: Props) {
  const t = translator(language, 'deliveries')
  const aside = t('optional')
  const error = again?.faults.note
  return (
    <form
      method="post"
      action={inLanguage(prefix, paths.deskDeliveryPrepare(campaign.slug))}
      className="sheet max-w-2xl"
    >
      <h3 className="mb-3 text-lg">{t('prepareTitle')}</h3>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="recipient"
        label={t('recipient')}
        aside={aside}
        hint={t('recipientHint')}
        error={again?.faults.recipient}
        autoComplete="off"
        defaultValue={again?.values.recipient ?? ''}
      />
      <Field name="note" label={t('note')} aside={aside} hint={t('noteHint')} error={error}>
        <textarea
          className="input"
          rows={4}
          dir="auto"
          defaultValue={again?.values.note ?? ''}
          {...described('note', { aside, hint: true, error })}
        />
      </Field>
      <Languages languages={preview.languages} again={again} language={language} />
      <p className="text-quiet mb-3 text-sm">{t('prepareFacts')}</p>
      <button className="button">{t('prepare')}</button>
    </form>
  )
}

type LanguagesProps = { languages: string[]; again: FormAgain | null; language: string }

/** A box for each language that the letter is translated into; all are chosen at first. */
function Languages({ languages: [own = '', ...others], again, language }: LanguagesProps) {
  if (others.length === 0) return null
  const t = translator(language, 'deliveries')
  return (
    <fieldset className="choice">
      <legend className="field-label">{t('languages', { language: languageName(own, language) })}</legend>
      <div className="flex flex-wrap gap-x-6">
        {others.map((one) => (
          <label className="flex items-start gap-3 py-1" key={one}>
            <input
              type="checkbox"
              name={languageField(one)}
              className="mt-1.5"
              defaultChecked={again ? languageField(one) in again.values : true}
            />
            <span>{languageName(one, language)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
