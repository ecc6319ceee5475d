import type { FormAgain } from '@/app/parts/form'
import type { FileRefusal } from '@/domain/import/import'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Reading } from './reading-form'
import { importSentence } from '../parts/refusals'
import { Discard, type ImportProps } from './under-way'

type Props = ImportProps & { again: FormAgain | null }

/** Refusals that another way to read the file can mend. */
const MENDED = ['encoding-wrong', 'encoding-unknown', 'too-many-columns', 'no-rows']

/** A file that could not be read, why, and the ways on. */
export function Refused(props: Props) {
  const { found, slug, language, prefix } = props
  const t = translator(language, 'import')
  return (
    <>
      <div className="notice-warn max-w-2xl">
        <h2 className="mb-1 text-lg">{t('refusedTitle')}</h2>
        <p>{importSentence(language, found.refusal as FileRefusal)}</p>
      </div>
      <p className="mb-8">
        <a className="button" href={inLanguage(prefix, paths.deskImportNew(slug))}>
          {t('another')}
        </a>
      </p>
      {MENDED.includes(found.refusal ?? '') && (
        <>
          <Reading {...props} open />
          <Discard {...props} />
        </>
      )}
    </>
  )
}
