import { SelectField } from '@/app/parts/field'
import { listZones } from '@/domain/campaign/closing-time'
import { translator } from '@/messages/translator'
import { ZoneDefault } from './zone-default'

type Props = { name: string; value: string; error?: string | undefined; language: string }

/** The time zone of the moment beside it: the browser's own until one is chosen. */
export function ZoneField({ name, value, error, language }: Props) {
  return (
    <>
      <SelectField
        name={name}
        label={translator(language, 'desk')('fieldClosesZone')}
        error={error}
        dir="ltr"
        defaultValue={value || 'UTC'}
        options={listZones().map((zone) => [zone, zone.replaceAll('_', ' ')])}
      />
      {value === '' && <ZoneDefault field={`field-${name}`} />}
    </>
  )
}
