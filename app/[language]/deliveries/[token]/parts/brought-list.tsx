import { FileForm } from '@/app/parts/delivery/file-form'
import type { FormAgain } from '@/app/parts/form'
import { Moment } from '@/app/parts/moment'
import type { Brought } from '@/domain/delivery/addressee/brought'
import { translator } from '@/messages/translator'

type Props = { brought: Brought[]; again: FormAgain | null; action: string; language: string }

/** What came through this link, and what became of it; an answer that waits takes a file. */
export function BroughtList({ brought, again, action, language }: Props) {
  if (brought.length === 0) return null
  const t = translator(language, 'addressee')
  const record = translator(language, 'record')
  return (
    <section aria-labelledby="brought">
      <h2 id="brought">{t('brought')}</h2>
      <ul className="record-receipts">
        {brought.map((one) => (
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
            {one.fileName !== null && <bdi>{one.fileName}</bdi>}
            {one.kind === 'answered' && !one.confirmed && (
              <FileForm id={one.id} error={again?.faults[`file-${one.id}`]} {...{ action, language }} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateOf({ published, confirmed }: Brought) {
  if (published) return 'published'
  return confirmed ? 'confirmed' : 'waiting'
}
