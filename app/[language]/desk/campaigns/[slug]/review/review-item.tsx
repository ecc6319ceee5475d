import type { Item } from '@/domain/review/item'
import type { Reason } from '@/domain/review/review'
import { formatDay } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { Utc } from '../parts/utc'
import { nameOf, Similar } from './similar'
import { Details } from './item-details'
import { Because } from './because'

type Props = { item: Item; reasons: Reason[]; since: Date; language: string }

/** Who signed, why it waits, what was checked, and what it looks like beside its namesakes. */
export function ReviewItem({ item, reasons, since, language }: Props) {
  const t = translator(language, 'review')
  // What an organization says of itself weighs more than what a rule saw.
  const said = reasons.toSorted((one, other) => Number(other === 'objection') - Number(one === 'objection'))
  return (
    <article className="sheet" aria-labelledby="item">
      <h2 id="item" className="font-serif text-2xl font-semibold [overflow-wrap:anywhere]">
        <bdi>{nameOf(item)}</bdi>
      </h2>
      <p className="text-quiet text-sm">
        {t(item.kind)} · {t('number', { number: item.number })}
        {item.published && <> · {t('published')}</>}
      </p>
      <h3 className="mt-4 text-base font-semibold">{t('why')}</h3>
      <ul className="list-disc ps-5">
        {said.map((reason) => (
          <li key={reason}>
            {t(`reason.${reason}`)}
            <Because reason={reason} item={item} language={language} />
          </li>
        ))}
      </ul>
      <p className="text-quiet text-sm">
        {t.rich('since', { time: () => <Utc at={since} language={language} /> })}
      </p>
      <Details item={item} language={language} />
      <Proofs item={item} language={language} />
      <Similar item={item} language={language} />
      <Asked item={item} language={language} />
    </article>
  )
}

function Proofs({ item, language }: { item: Item; language: string }) {
  const t = translator(language, 'review')
  if (item.kind !== 'organization') return null
  return (
    <>
      <h3 className="mt-4 text-base font-semibold">{t('proofs')}</h3>
      {item.proofs.length === 0 && <p className="text-quiet">{t('noProofs')}</p>}
      <ul className="list-disc ps-5">
        {item.proofs.map((proof) => (
          <li key={`${proof.method} ${proof.recordedAt.toISOString()}`} className="[overflow-wrap:anywhere]">
            {t(`method.${proof.method}`)} <bdi>{proof.source ?? proof.domain}</bdi>{' '}
            {proof.on ? (
              <time dateTime={proof.on}>{formatDay(new Date(proof.on), language)}</time>
            ) : (
              <Utc at={proof.recordedAt} language={language} />
            )}
            {proof.voidedAt && <span className="text-quiet"> ({t('proofRevoked')})</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Asked({ item, language }: { item: Item; language: string }) {
  const t = translator(language, 'review')
  return item.questions.map((one) => (
    <div key={one.askedAt.toISOString()} className="border-seal bg-wash mt-4 border-s-[3px] px-4 py-3">
      <p className="text-quiet text-sm">
        {t('asked')} <Utc at={one.askedAt} language={language} />
      </p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">
        <bdi>{one.question}</bdi>
      </p>
      <p className="text-quiet mt-2 text-sm">{t(one.answer ? 'answer' : 'noAnswer')}</p>
      {one.answer && (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          <bdi>{one.answer}</bdi>
        </p>
      )}
    </div>
  ))
}
