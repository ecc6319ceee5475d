import { SelectField, TextField } from '@/app/parts/field'
import { translator } from '@/messages/translator'
import type { EmbedSettings } from './snippets'

type Props = {
  action: string
  languages: [string, string][]
  choice: EmbedSettings
  /** The label as it was typed, which may not be one. */
  typed: string
  language: string
}

/** What can be chosen about the code: a plain form, so that a partner can send the choice on as a link. */
export function Settings({ action, languages, choice, typed, language }: Props) {
  const t = translator(language, 'embed')
  const error = typed !== '' && choice.via === null ? t('labelIgnored') : undefined
  const schemes: [string, string][] = [
    ['', t('schemeDevice')],
    ['light', t('schemeLight')],
    ['dark', t('schemeDark')],
  ]
  return (
    <form action={action} aria-label={t('settings')} className="sheet mb-10">
      <SelectField name="language" label={t('language')} defaultValue={choice.prefix} options={languages} />
      <SelectField name="scheme" label={t('scheme')} defaultValue={choice.scheme ?? ''} options={schemes} />
      <TextField
        name="via"
        label={t('label')}
        aside={t('labelHint')}
        hint={t('labelExplains')}
        error={error}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed}
      />
      <button className="button-quiet">{t('show')}</button>
    </form>
  )
}
