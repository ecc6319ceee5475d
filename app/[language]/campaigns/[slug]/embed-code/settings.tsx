import { translator } from '@/messages/translator'
import type { Choice } from './snippets'

type Props = {
  action: string
  languages: { value: string; label: string }[]
  choice: Choice
  /** The label as it was typed, which may not be one. */
  typed: string
  language: string
}

/** What can be chosen about the code: a plain form, so that a partner can send the choice on as a link. */
export function Settings({ action, languages, choice, typed, language }: Props) {
  const t = translator(language, 'embed')
  const ignored = typed !== '' && choice.via === null
  const schemes = [
    { value: '', label: t('schemeDevice') },
    { value: 'light', label: t('schemeLight') },
    { value: 'dark', label: t('schemeDark') },
  ]
  return (
    <form action={action} aria-label={t('settings')} className="sheet mb-10">
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Pick name="language" label={t('language')} chosen={choice.prefix} options={languages} />
        <Pick name="scheme" label={t('scheme')} chosen={choice.scheme ?? ''} options={schemes} />
      </div>
      <div className="field">
        <label className="field-label" htmlFor="field-via">
          {t('label')} <span className="field-hint">{t('labelHint')}</span>
        </label>
        <input
          className="input"
          id="field-via"
          name="via"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={typed}
          aria-invalid={ignored || undefined}
          aria-describedby={ignored ? 'error-via explains-via' : 'explains-via'}
        />
        {ignored && (
          <span className="field-error" id="error-via">
            {t('labelIgnored')}
          </span>
        )}
        <span className="text-quiet mt-1 block text-sm" id="explains-via">
          {t('labelExplains')}
        </span>
      </div>
      <button className="button-quiet">{t('show')}</button>
    </form>
  )
}

type PickProps = {
  name: string
  label: string
  chosen: string
  options: { value: string; label: string }[]
}

function Pick({ name, label, chosen, options }: PickProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
      </label>
      <select className="input" id={`field-${name}`} name={name} defaultValue={chosen}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
