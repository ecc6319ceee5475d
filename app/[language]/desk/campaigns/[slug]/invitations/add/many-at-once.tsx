import { described, Field } from '@/app/parts/field'
import { LIMITS } from '@/domain/invitation/invitation'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

const TYPES =
  '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type ManyProps = {
  slug: string
  lines: string | undefined
  faults: { lines?: string; file?: string }
  language: string
  prefix: string
}

/** Lines to paste, and a file to upload. */
export function ManyAtOnce({ slug, lines, faults, language, prefix }: ManyProps) {
  const t = translator(language, 'askList')
  return (
    <div>
      <section aria-labelledby="many" className="mb-10">
        <h3 id="many" className="mb-3 text-lg">
          {t('paste')}
        </h3>
        <form method="post" action={inLanguage(prefix, paths.deskInvitationPaste(slug))}>
          <Field name="lines" label={t('lines')} hint={t('pasteHint')} error={faults.lines}>
            <textarea
              className="input"
              rows={8}
              dir="auto"
              defaultValue={lines}
              {...described('lines', { hint: true, error: faults.lines })}
            />
          </Field>
          <button className="button-quiet">{t('checkLines')}</button>
        </form>
      </section>
      <section aria-labelledby="upload">
        <h3 id="upload" className="mb-3 text-lg">
          {t('upload')}
        </h3>
        <form
          method="post"
          encType="multipart/form-data"
          action={inLanguage(prefix, paths.deskInvitationUpload(slug))}
        >
          <Field
            name="file"
            label={t('file')}
            hint={t('uploadHint', { rows: LIMITS.list })}
            error={faults.file}
          >
            <input
              className="input"
              type="file"
              accept={TYPES}
              {...described('file', { hint: true, error: faults.file })}
            />
          </Field>
          <button className="button-quiet">{t('checkFile')}</button>
        </form>
      </section>
    </div>
  )
}
