import { described, Field } from '@/app/parts/field'
import type { FaultyLine, ReadList } from '@/domain/invitation/read-list'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { lineSentence } from '../../parts/refusals'

type Props = { list: ReadList; slug: string; language: string; prefix: string }

/** Lines that need mending, each with its number and why; below them the same lines to correct, so that nothing is lost. */
export function FaultyLines({ list, slug, language, prefix }: Props) {
  const t = translator(language, 'askList')
  const { faulty, titles } = list
  if (faulty.length === 0) return null
  const rows = [...(titles.length > 0 ? [titles] : []), ...faulty.map(({ cells }) => cells)]
  const text = rows.map((cells) => cells.map(oneCell).join('\t')).join('\n')
  return (
    <section aria-labelledby="faulty" className="mb-8">
      <h3 id="faulty" className="mb-1 text-lg">
        {t('faulty', { count: faulty.length })}
      </h3>
      <p className="text-quiet mb-3">{t('faultyHint')}</p>
      <Lines lines={faulty} language={language} />
      <form method="post" action={inLanguage(prefix, paths.deskInvitationPaste(slug))} className="mt-4">
        <Field name="lines" label={t('mend')}>
          <textarea
            className="input whitespace-pre"
            rows={Math.min(12, rows.length + 1)}
            dir="auto"
            defaultValue={text}
            {...described('lines', {})}
          />
        </Field>
        <button className="button-quiet">{t('checkLines')}</button>
      </form>
    </section>
  )
}

/** A cell on one line, in quotation marks where it holds what would end it. */
const oneCell = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Lines that were left out and need no mending. */
export function AsideLines({ list, language }: { list: ReadList; language: string }) {
  const { aside } = list
  if (aside.length === 0) return null
  return (
    <details className="mb-8">
      <summary className="w-fit cursor-pointer py-1">
        {translator(language, 'askList')('leftOut', { count: aside.length })}
      </summary>
      <Lines lines={aside} language={language} />
    </details>
  )
}

function Lines({ lines, language }: { lines: FaultyLine[]; language: string }) {
  const t = translator(language, 'askList')
  return (
    <ol className="border-rule max-h-[50dvh] overflow-auto border-b text-sm">
      {lines.map(({ line, cells, faults, value }, at) => (
        <li key={`${line}-${at}`} className="border-rule border-t py-1.5 [overflow-wrap:anywhere]">
          <span className="font-semibold">{t('line', { line })}</span>{' '}
          <bdi>
            {cells
              .filter((cell) => cell.trim() !== '')
              .join(' · ')
              .slice(0, 300)}
          </bdi>
          <span className="text-warn block">
            {faults.map((fault) => lineSentence(language, fault, value)).join(' ')}
          </span>
        </li>
      ))}
    </ol>
  )
}
