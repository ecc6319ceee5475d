import { FileForm } from '@/app/parts/delivery/file-form'
import { AnswerFile } from '@/app/parts/delivery/receipt-list'
import type { FormAgain } from '@/app/parts/form'
import { Moment } from '@/app/parts/moment'
import type { DeskReceipt } from '@/domain/delivery/receipt/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Place = { slug: string; id: string }
type Props = {
  receipts: DeskReceipt[]
  place: Place
  again: FormAgain | null
  language: string
  prefix: string
}

/** What is written down so far, each with what can be done with it next. */
export function DeskReceipts({ receipts, place: { slug, id }, again, language, prefix }: Props) {
  const t = translator(language, 'receipts')
  const record = translator(language, 'record')
  if (receipts.length === 0) return <p className="text-quiet">{t('none')}</p>
  return (
    <ul className="record-receipts max-w-2xl">
      {receipts.map((one) => (
        <li key={one.id}>
          <p className="font-semibold">
            {record.rich(`kinds.${one.kind}`, { office: () => <bdi>{one.office}</bdi> })}
          </p>
          <p className="text-quiet text-sm">
            <Moment at={one.happenedAt} language={language} only="day" /> · {t(`state.${stateOf(one)}`)}
          </p>
          {one.words !== null && (
            <p className="mt-2 whitespace-pre-line" dir="auto">
              {one.words}
            </p>
          )}
          <AnswerFile
            receipt={one}
            href={inLanguage(prefix, paths.deskReceiptFile(slug, id, one.id))}
            language={language}
          />
          <Acts
            receipt={one}
            action={inLanguage(prefix, paths.deskReceiptAct(slug, id, one.id))}
            language={language}
          />
          {one.by === 'organizer' && one.publishedAt === null && (
            <FileForm
              id={one.id}
              action={inLanguage(prefix, paths.deskReceiptUpload(slug, id, one.id))}
              error={again?.faults[`file-${one.id}`]}
              language={language}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function stateOf({ publishedAt, confirmedAt }: DeskReceipt) {
  if (publishedAt) return 'public'
  return confirmedAt ? 'private' : 'waiting'
}

type ActsProps = { receipt: DeskReceipt; action: string; language: string }

function Acts({ receipt, action, language }: ActsProps) {
  const t = translator(language, 'receipts')
  return (
    <form method="post" action={action} className="mt-3 flex flex-wrap gap-3">
      {receipt.confirmedAt === null && (
        <button className="button-quiet" name="what" value="confirm">
          {t('confirm')}
        </button>
      )}
      {receipt.confirmedAt !== null && receipt.publishedAt === null && (
        <button className="button-quiet" name="what" value="publish">
          {t('publish')}
        </button>
      )}
      {receipt.publishedAt === null ? (
        <button className="button-quiet" name="what" value="remove">
          {t('remove')}
        </button>
      ) : (
        <button className="button-quiet" name="what" value="take-back">
          {t('takeBack')}
        </button>
      )}
    </form>
  )
}
