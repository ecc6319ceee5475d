import { SelectField, TextField } from '@/app/parts/field'
import type { FormAgain } from '@/app/parts/form'
import { SUPPORT_KINDS } from '@/domain/organization/support'
import { translator } from '@/messages/translator'

type AddProps = { again: FormAgain | null; action: string; language: string }

/** Records an organization that supports the letter, with where that is said. */
export function AddForm({ again, action, language }: AddProps) {
  const t = translator(language, 'supports')
  const { values = {}, faults = {} } = again ?? {}
  const at = (name: string) => ({ name, defaultValue: values[name], error: faults[name] })
  return (
    <form method="post" action={action} className="sheet max-w-2xl" noValidate>
      <SelectField
        {...at('kind')}
        label={t('kind')}
        options={SUPPORT_KINDS.map((kind) => [kind, t(`kinds.${kind}`)])}
      />
      <TextField {...at('organization')} label={t('organization')} />
      <TextField {...at('source')} label={t('source')} hint={t('sourceHint')} />
      <TextField {...at('day')} label={t('day')} hint={t('dayHint')} type="date" className="max-w-xs" />
      <button className="button">{t('add')}</button>
    </form>
  )
}
