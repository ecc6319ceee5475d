import type { PublicProof } from '@/domain/signature/list/queries'
import { translator } from '@/messages/translator'
import { isConfirmed, type Mark, marksAmong } from './proof-mark'

/** One short mark: a sign for the eye, and words for everybody. */
export function ProofMark({ mark, language }: { mark: Mark; language: string }) {
  return (
    <span className={isConfirmed(mark) ? 'mark mark-confirmed' : 'mark'}>
      <span aria-hidden="true">{isConfirmed(mark) ? '✓' : '○'}</span>{' '}
      {translator(language, 'proof')(`mark.${mark}`)}
    </span>
  )
}

type Props = { items: { proofs: PublicProof[] }[]; language: string; rule?: string }

/** What the marks beside these organizations mean, each once; `rule` is what the letter asks of an organization. */
export function ProofLegend({ items, language, rule }: Props) {
  const t = translator(language, 'proof')
  const marks = marksAmong(items)
  if (marks.length === 0 && !rule) return null
  return (
    <section className="legend" id="marks" aria-labelledby="marks-title">
      <h2 id="marks-title">{t('legendTitle')}</h2>
      {rule && <p>{rule}</p>}
      {marks.length > 0 && (
        <>
          <p>{t('legendLead')}</p>
          <dl>
            {marks.map((mark) => (
              <div key={mark}>
                <dt>
                  <ProofMark mark={mark} language={language} />
                </dt>
                <dd>{t(`legend.${mark}`)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}
