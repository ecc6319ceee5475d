import { Moment } from '@/app/parts/moment'
import type { PublicReceipt } from '@/domain/delivery/receipt/queries'
import { interfaceLanguage, translator } from '@/messages/translator'
import { paths } from '@/paths'
import { fileSize } from '@/domain/text/file-size'

type Place = { slug: string; number: number }
type Props = { receipts: PublicReceipt[]; place: Place; language: string }

/** How it was handed over, who received it and what they answered, as it was published. */
export function ReceiptList({ receipts, place, language }: Props) {
  const t = translator(language, 'record')
  if (receipts.length === 0) return <p className="text-quiet">{t('nothingYet')}</p>
  return (
    <ol className="record-receipts">
      {receipts.map((receipt) => (
        <li key={receipt.id}>
          <p className="font-semibold">
            {t.rich(`kinds.${receipt.kind}`, { office: () => <bdi>{receipt.office}</bdi> })}
          </p>
          <p className="text-quiet text-sm">
            <Moment at={receipt.happenedAt} language={language} only="day" /> · {t(`by.${receipt.by}`)}
          </p>
          {receipt.words !== null && (
            <p className="mt-2 text-start whitespace-pre-line" dir="auto">
              {receipt.words}
            </p>
          )}
          <AnswerFile
            {...{ receipt, language }}
            href={paths.receiptFile(place.slug, place.number, receipt.id)}
          />
        </li>
      ))}
    </ol>
  )
}

type FileProps = { receipt: PublicReceipt; href: string; language: string }

/** The file beside an answer, to be saved: it is shown nowhere here. */
export function AnswerFile({ receipt: { fileName, fileSize: size, fileHash }, href, language }: FileProps) {
  if (fileName === null) return null
  return (
    <p className="mt-2">
      <a href={href}>
        <bdi>{fileName}</bdi>
      </a>{' '}
      <span className="text-quiet text-sm">{fileSize(size ?? 0, interfaceLanguage(language))}</span>
      <code dir="ltr" className="record-hash">
        {fileHash}
      </code>
    </p>
  )
}
