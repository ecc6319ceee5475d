import { ZoneField } from '@/app/[language]/desk/parts/zone-field'
import { FIELD_OF } from '../parts/refusals'
import { described, Field, FieldError } from '@/app/parts/field'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { CUTOFFS, type CutoffValues, type DeliveryRefusal } from '@/domain/delivery/delivery'
import { formatWithUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'

type Props = {
  campaign: DeskCampaign
  values: CutoffValues
  refused: DeliveryRefusal | null
  error: string | null
  language: string
}

/** Up to which moment people are in. Its button is the form's first: Enter in any field only shows. */
export function CutoffFields({ campaign, values, refused, error, language }: Props) {
  const t = translator(language, 'deliveries')
  const field = refused && FIELD_OF[refused]
  const errorOf = (name: string) => (error && (field ?? 'cutoff') === name ? error : undefined)
  const end = campaign.closedAt ?? campaign.closesAt
  const over = campaign.state === 'closed' || campaign.state === 'delivered'
  const when = end ? formatWithUtc(end, language, campaign.closesZone ?? 'UTC') : ''
  const choices = CUTOFFS.filter((choice) => choice !== 'closing' || over)
  return (
    <div className="sheet mb-8 max-w-2xl">
      <fieldset className="choice" aria-describedby={errorOf('cutoff') && 'error-cutoff'}>
        <legend className="field-label">{t('cutoff')}</legend>
        <div className="space-y-1">
          {choices.map((choice, index) => (
            <label className="flex items-start gap-3 py-1" key={choice}>
              <input
                type="radio"
                name="cutoff"
                value={choice}
                id={index === 0 ? 'field-cutoff' : `field-cutoff-${choice}`}
                className="mt-1.5"
                defaultChecked={values.cutoff === choice}
              />
              <span>{t(`cutoffs.${choice}`, { when })}</span>
            </label>
          ))}
        </div>
        <FieldError name="cutoff" error={errorOf('cutoff')} />
      </fieldset>
      <div className="fields-in-rows grid-cols-1 sm:grid-cols-2">
        <Field name="cutoffAt" label={t('cutoffAt')} error={errorOf('cutoffAt')}>
          <input
            className="input"
            type="datetime-local"
            defaultValue={values.cutoffAt}
            {...described('cutoffAt', { error: errorOf('cutoffAt') })}
          />
        </Field>
        <ZoneField
          name="cutoffZone"
          value={values.cutoffZone || (campaign.closesZone ?? '')}
          error={errorOf('cutoffZone')}
          language={language}
        />
      </div>
      <button className="button-quiet" name="act" value="show">
        {t('show')}
      </button>
    </div>
  )
}
