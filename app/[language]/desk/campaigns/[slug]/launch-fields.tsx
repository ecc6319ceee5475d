import { ZoneField } from '../../parts/zone-field'
import { described, Field } from '@/app/parts/field'
import { translator } from '@/messages/translator'

type Props = { launchesAt: string; launchesZone: string; optional?: boolean; language: string }

/** The moment at which letter and names become public, and the zone it is given in. */
export function LaunchFields({ launchesAt, launchesZone, optional = false, language }: Props) {
  const t = translator(language, 'launch')
  const hint = optional ? t('fieldAtHint') : undefined
  return (
    <div className="fields-in-rows sm:grid-cols-2">
      <Field name="launchesAt" label={t('fieldAt')} hint={hint}>
        <input
          className="input"
          type="datetime-local"
          required={!optional}
          defaultValue={launchesAt}
          {...described('launchesAt', { hint: optional })}
        />
      </Field>
      <ZoneField name="launchesZone" value={launchesZone} language={language} />
    </div>
  )
}
