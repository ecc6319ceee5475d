import { described, Field } from '@/app/parts/field'
import { translator } from '@/messages/translator'
import { FILE_TYPES, MEGABYTES } from './receipt-faults'

type Props = { id: string; action: string; error: string | undefined; language: string }

/** Puts a file beside a receipt or an answer. Which one it is for comes first: a file is read while it arrives. */
export function FileForm({ id, action, error, language }: Props) {
  const t = translator(language, 'receipts')
  const name = `file-${id}`
  const about = { hint: t('fileHint', { megabytes: MEGABYTES }), error }
  return (
    <form method="post" encType="multipart/form-data" action={action} className="mt-3">
      <input type="hidden" name="receipt" value={id} />
      <Field name={name} label={t('file')} {...about}>
        <input className="input" type="file" accept={FILE_TYPES} {...described(name, about)} name="file" />
      </Field>
      <button className="button-quiet">{t('upload')}</button>
    </form>
  )
}
