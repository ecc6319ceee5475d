import type { ReactNode } from 'react'
import type { DeliveryFile } from '@/domain/delivery/files'
import { fileSize } from '@/domain/text/file-size'
import { interfaceLanguage, translator } from '@/messages/translator'
import { paths } from '@/paths'

type Props = { files: DeliveryFile[]; language: string; linked: { slug: string; number: number } | null }

/** Files with size, names in them and SHA-256; of a revision that was replaced without a way to them. */
export function FileList({ files, language, linked }: Props) {
  const t = translator(language, 'record')
  return (
    <ul className="record-files">
      {files.map(({ name, size, rows, hash }) => (
        <li key={name}>
          <FileName href={linked && paths.deliveryFile(linked.slug, linked.number, name)}>{name}</FileName>{' '}
          <span className="text-quiet text-sm">
            {fileSize(size, interfaceLanguage(language))}
            {rows !== null && ` · ${t('rows', { count: rows })}`}
          </span>
          <code dir="ltr" className="record-hash">
            {hash}
          </code>
        </li>
      ))}
    </ul>
  )
}

function FileName({ href, children }: { href: string | null; children: ReactNode }) {
  const name = <bdi dir="ltr">{children}</bdi>
  return href ? <a href={href}>{name}</a> : <span>{name}</span>
}
