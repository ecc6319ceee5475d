import { TextField } from '@/app/parts/field'
import type { Kind } from '@/domain/campaign/category'
import type { DeskCategory } from '@/domain/campaign/desk-categories'
import { direction, languageName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { headingField, kindField, placeField, removeField } from './who-signs'

export type Shared = {
  languages: string[]
  values: Partial<Record<string, string>>
  faults: Partial<Record<string, string>>
  language: string
}

type Props = Shared & {
  /** What the row's fields are named after. */
  row: string
  kind: Kind
  place: number
  stored?: DeskCategory
}

/** One category: its heading in each language, its place, and whether it goes. */
export function CategoryRow({ row, kind, place, stored, ...shared }: Props) {
  const { languages, values, faults, language } = shared
  const t = translator(language, 'categories')
  const [own = 'en', ...others] = languages
  const headingIn = (tag: string) => values[headingField(row, tag)] ?? stored?.heading[tag] ?? ''
  const faulty = others.some((tag) => faults[headingField(row, tag)])
  const done = others.filter((tag) => headingIn(tag).trim() !== '').length
  const name = stored?.heading[own] ?? t('add')
  return (
    <fieldset className="border-rule mb-4 border-t pt-4">
      <legend className="sr-only">{name}</legend>
      {!stored && <p className="mb-2 font-semibold">{t('add')}</p>}
      <input type="hidden" name={kindField(row)} value={kind} />
      <div className="fields-in-rows gap-x-4 sm:grid-cols-[minmax(0,1fr)_6rem]">
        <Heading {...shared} tag={own} row={row} value={headingIn(own)} />
        <TextField
          name={placeField(row)}
          label={t('place')}
          inputMode="numeric"
          defaultValue={values[placeField(row)] ?? place}
        />
      </div>
      {others.length > 0 && (
        <details className="mb-4" open={faulty || undefined}>
          <summary className="text-sm">{t('otherLanguages', { total: others.length, done })}</summary>
          <div className="fields-in-rows mt-3 gap-x-4 sm:grid-cols-2">
            {others.map((tag) => (
              <Heading key={tag} {...shared} tag={tag} row={row} value={headingIn(tag)} />
            ))}
          </div>
        </details>
      )}
      {stored && <Removal {...{ row, stored, values, language }} />}
    </fieldset>
  )
}

type HeadingProps = Pick<Props, 'row' | 'faults' | 'language'> & { tag: string; value: string }

function Heading({ row, tag, value, faults, language }: HeadingProps) {
  const t = translator(language, 'categories')
  const name = headingField(row, tag)
  return (
    <TextField
      name={name}
      label={t('heading', { language: languageName(tag, language) })}
      error={faults[name]}
      lang={tag}
      dir={direction(tag)}
      autoComplete="off"
      defaultValue={value}
    />
  )
}

type RemovalProps = Pick<Props, 'row' | 'values' | 'language'> & { stored: DeskCategory }

function Removal({ row, stored, values, language }: RemovalProps) {
  const t = translator(language, 'categories')
  if (stored.used) return <p className="text-quiet mb-3 text-sm">{t('used')}</p>
  const name = removeField(row)
  return (
    <label className="check">
      <input type="checkbox" name={name} value="true" defaultChecked={values[name] === 'true'} />
      <span>{t('remove')}</span>
    </label>
  )
}
