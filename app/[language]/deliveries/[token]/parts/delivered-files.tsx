import { FileList } from '@/app/parts/delivery/file-list'
import type { DeliveryFile } from '@/domain/delivery/files'
import { translator } from '@/messages/translator'

type Props = {
  /** Of the newest revision. */
  files: DeliveryFile[]
  /** Null while a name leaves the files. */
  linked: { slug: string; number: number } | null
  language: string
}

/** The file to read and the one that has all the others. */
const isFirst = ({ name }: DeliveryFile) => name === 'letter.pdf' || name.endsWith('.zip')

/** What an office takes along. */
export function FirstFiles({ files, linked, language }: Props) {
  const record = translator(language, 'record')
  return (
    <section aria-labelledby="files">
      <h2 id="files">{record('files')}</h2>
      {linked === null && <p className="notice">{record('revising')}</p>}
      <FileList files={files.filter(isFirst)} {...{ language, linked }} />
    </section>
  )
}

/** Tables, data, and what it takes to check them: in the other one too. */
export function OtherFiles({ files, linked, language }: Props) {
  return (
    <details className="mt-8">
      <summary className="cursor-pointer">{translator(language, 'addressee')('otherFiles')}</summary>
      <FileList files={files.filter((file) => !isFirst(file))} {...{ language, linked }} />
    </details>
  )
}
