import type { SealedFile } from '@/domain/sealed-file/queries'
import { SEALED_DAYS } from '@/domain/sealed-file/sealed-file'
import { formatUtc } from '@/domain/text/dates'
import { fileSize } from '@/domain/text/file-size'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { slug: string; language: string; prefix: string }

/** The files that were asked for lately: how far each is, and what can be done with it. */
export function FileList({ files, ...props }: Props & { files: SealedFile[] }) {
  const t = translator(props.language, 'sealedFiles')
  const moving = files.some(({ state }) => state === 'waiting' || state === 'building')
  if (files.length === 0) return null
  return (
    <section aria-labelledby="sealed-files" className="mb-10">
      <h3 id="sealed-files" className="mb-3 text-lg">
        {t('list', { days: SEALED_DAYS })}
      </h3>
      {moving && (
        <p className="mb-3">
          <a href={inLanguage(props.prefix, paths.deskSealedFiles(props.slug))}>{t('lookAgain')}</a>
        </p>
      )}
      <ul className="border-rule border-t">
        {files.map((file) => (
          <File key={file.id} file={file} {...props} />
        ))}
      </ul>
    </section>
  )
}

function File({ file, slug, language, prefix }: Props & { file: SealedFile }) {
  const t = translator(language, 'sealedFiles')
  const when = formatUtc(file.askedAt, language)
  return (
    <li className="border-rule grid gap-x-6 gap-y-3 border-b py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="font-semibold">
          {file.format.toUpperCase()}: {stateOf(file, language)}
        </p>
        <p className="text-quiet text-sm">
          {file.askedBy === null
            ? t('askedAt', { when })
            : t.rich('asked', { by: file.askedBy, when, name: (chunks) => <bdi>{chunks}</bdi> })}
        </p>
        <p className="text-quiet text-sm">
          {file.recipientKey === null
            ? t('toPassphrase')
            : t.rich('toKey', { key: file.recipientKey, code: (chunks) => <bdi dir="ltr">{chunks}</bdi> })}
        </p>
        {file.downloadedAt && (
          <p className="text-quiet text-sm">
            {t('downloaded', { when: formatUtc(file.downloadedAt, language) })}
          </p>
        )}
      </div>
      <Acts file={file} {...{ slug, language, prefix }} />
    </li>
  )
}

function stateOf({ state, progress, rows, size, expiresAt }: SealedFile, language: string): string {
  const t = translator(language, 'sealedFiles')
  const until = expiresAt ? formatUtc(expiresAt, language) : ''
  return t(`state.${state}`, { done: progress, rows: rows ?? 0, size: fileSize(size ?? 0, language), until })
}

function Acts({ file: { id, state }, slug, language, prefix }: Props & { file: SealedFile }) {
  const t = translator(language, 'sealedFiles')
  const ready = state === 'ready'
  if (!ready && state !== 'waiting' && state !== 'building') return null
  return (
    <div className="flex flex-wrap items-start gap-3">
      {ready && (
        <form method="post" action={inLanguage(prefix, paths.deskSealedFileDownload(slug, id))}>
          <button className="button">{t('download')}</button>
        </form>
      )}
      <form method="post" action={inLanguage(prefix, paths.deskSealedFileCancel(slug, id))}>
        <button className="button-quiet">{t(ready ? 'delete' : 'stop')}</button>
      </form>
    </div>
  )
}
