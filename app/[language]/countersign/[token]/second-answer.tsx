import type { ToCountersign } from '@/domain/proof/countersign'
import { CodeField } from '@/app/parts/code-field'
import { TextField } from '@/app/parts/field'
import { translator } from '@/messages/translator'
import type { CountersignAgain, CountersignField, errorsOf } from './countersign-errors'

type Props = {
  language: string
  asked: ToCountersign
  again: CountersignAgain
  errors: ReturnType<typeof errorsOf>
}

/** Both answers take the code: either changes what the public sees. */
export function SecondAnswer({ language, asked, again, errors }: Props) {
  const t = translator(language, 'countersign')
  const errorIn = (field: CountersignField) => errors.find((one) => one.field === field)?.sentence
  return (
    <form method="post" noValidate className="sheet">
      <TextField
        name="name"
        label={t('name')}
        autoComplete="name"
        defaultValue={again?.values.name}
        error={errorIn('name')}
      />
      <TextField
        name="role"
        label={t('role')}
        autoComplete="organization-title"
        defaultValue={again?.values.role ?? asked.role ?? ''}
        error={errorIn('role')}
      />
      <CodeField language={language} error={errorIn('code')} />
      <p className="text-quiet mb-4 text-sm">{t('private')}</p>
      <div className="flex flex-wrap gap-3">
        <button className="button" name="action" value="countersign">
          {t('button')}
        </button>
        <button className="button-warn" name="action" value="deny">
          {t('deny')}
        </button>
      </div>
      <p className="text-quiet mt-3 text-sm">{t('denyNote')}</p>
    </form>
  )
}
