import { described, Field, TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { CutoffValues } from '@/domain/delivery/delivery'
import type { Preview } from '@/domain/delivery/preview-delivery'
import { formatWithUtc } from '@/domain/text/dates'
import { languageName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { choiceOf, isTypedBelow, LANGUAGES_SHOWN, languageField } from './cutoff-query'

type Props = {
  campaign: DeskCampaign
  values: CutoffValues
  preview: Preview
  again: FormAgain | null
  language: string
}

/** For whom it is, a note, the languages; and the button that freezes the list as it was just seen, at the moment it says. */
export function PrepareFields({ campaign, values, preview, again, language }: Props) {
  const t = translator(language, 'deliveries')
  const aside = t('optional')
  const error = again?.faults.note
  const { at } = preview.cutoff
  const zone = campaign.closesZone ?? 'UTC'
  return (
    <div className="sheet max-w-2xl">
      <h3 className="mb-3 text-lg">{t('prepareTitle')}</h3>
      <input type="hidden" name="seen" value={choiceOf(values)} />
      <input type="hidden" name="seenAt" value={at.toISOString()} />
      <input type="hidden" name={LANGUAGES_SHOWN} value="yes" />
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
      <p className="mb-3">{t('prepareAsOf', { when: formatWithUtc(at, language, zone) })}</p>
      <button className="button" name="act" value="prepare">
        {t('prepare')}
      </button>
    </div>
  )
}

/** What was typed there, while no one is shown because of the moment. */
export function KeptFields({ again }: { again: FormAgain | null }) {
  return Object.entries(again?.values ?? {}).map(
    ([name, value]) => isTypedBelow(name) && <input key={name} type="hidden" name={name} value={value} />,
  )
}

type LanguagesProps = { languages: string[]; again: FormAgain | null; language: string }

/** A box for each language that the letter is translated into; all are chosen at first. */
function Languages({ languages: [own = '', ...others], again, language }: LanguagesProps) {
  if (others.length === 0) return null
  const t = translator(language, 'deliveries')
  const values = again?.values ?? {}
  const isChosen = (one: string) => !(LANGUAGES_SHOWN in values) || languageField(one) in values
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
              defaultChecked={isChosen(one)}
            />
            <span>{languageName(one, language)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
