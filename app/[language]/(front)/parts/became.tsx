import { AnswerLine } from '@/app/parts/delivery/answer-line'
import type { ListedLetter } from '@/domain/campaign/list-letters'
import type { Outcome } from '@/domain/delivery/list-outcomes'
import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { FrontLetter } from './load-page'

type At = { language: string; prefix: string }

/** When a letter closed, when and to whom it was delivered, and whether an answer is public. An open one may have been delivered, too. */
export function Became({ told: { letter, outcome }, ...at }: At & { told: FrontLetter }) {
  const open = letter.state === 'open'
  if (open && !outcome) return null
  const t = translator(at.language, 'front')
  return (
    <div className="contents-became">
      {!open && <Closed letter={letter} language={at.language} />}
      {outcome ? <Delivered slug={letter.slug} outcome={outcome} {...at} /> : <p>{t('notDelivered')}</p>}
    </div>
  )
}

function Closed({ letter, language }: { letter: ListedLetter; language: string }) {
  const { closesAt, closedAt, closesZone } = letter
  const day = formatDay((closedAt ?? closesAt)!, interfaceLanguage(language), closesZone ?? 'UTC')
  return <p>{translator(language, 'front')('closed', { day })}</p>
}

function Delivered({ slug, outcome, language, prefix }: At & { slug: string; outcome: Outcome }) {
  const { number, recipient, finalAt, answer } = outcome
  const t = translator(language, 'front')
  const said = {
    day: formatDay(finalAt, interfaceLanguage(language)),
    a: (words: React.ReactNode) => <a href={inLanguage(prefix, paths.delivery(slug, number))}>{words}</a>,
  }
  return (
    <>
      <p>
        {recipient
          ? t.rich('deliveredTo', { ...said, recipient: () => <bdi>{recipient}</bdi> })
          : translator(language, 'record').rich('onLetter', said)}
      </p>
      <p>{answer ? <AnswerLine {...{ answer, slug, language, prefix }} /> : t('noAnswer')}</p>
    </>
  )
}
