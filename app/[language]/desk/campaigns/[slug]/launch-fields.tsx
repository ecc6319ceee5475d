import { ZoneDefault } from '../../parts/zone-default'
import { described, Field } from '@/app/parts/field'
import { listZones } from '@/domain/campaign/closing-time'
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
      <Field name="launchesZone" label={translator(language, 'desk')('fieldClosesZone')}>
        <select
          className="input"
          dir="ltr"
          defaultValue={launchesZone || 'UTC'}
          {...described('launchesZone', {})}
        >
          {listZones().map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </Field>
      {launchesZone === '' && <ZoneDefault field="field-launchesZone" />}
    </div>
  )
}
