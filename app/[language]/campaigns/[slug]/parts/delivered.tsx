import type { Shown } from '@/app/parts/campaign'
import { AnswerLine } from '@/app/parts/delivery/answer-line'
import { listFinalDeliveries } from '@/domain/delivery/queries'
import { countJoined } from '@/domain/delivery/record/joined'
import { listAnswers } from '@/domain/delivery/receipt/queries'
import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** That the letter was delivered, the way to each record, and how many names came after the last one. */
export async function Delivered({ shown: { campaign, language, prefix } }: { shown: Shown }) {
  const deliveries = await listFinalDeliveries(campaign.id)
  const [last] = deliveries
  if (!last) return null
  const t = translator(language, 'record')
  const [joined, answers] = await Promise.all([
    countJoined(campaign.id, last.cutoffAt),
    listAnswers(campaign.id),
  ])
  const count = joined.organizations + joined.people
  return (
    <div className="mt-4 space-y-1">
      {deliveries.map(({ number, finalAt }) => (
        <div key={number}>
          <p>
            {t.rich('onLetter', {
              day: formatDay(finalAt, interfaceLanguage(language)),
              a: (words) => <a href={inLanguage(prefix, paths.delivery(campaign.slug, number))}>{words}</a>,
            })}
          </p>
          {answers
            .filter((answer) => answer.number === number)
            .map((answer) => (
              <p key={`${answer.office} ${answer.happenedAt.toISOString()}`}>
                <AnswerLine {...{ answer, language, prefix }} slug={campaign.slug} />
              </p>
            ))}
        </div>
      ))}
      {count > 0 && <p className="text-quiet text-sm">{t('onLetterJoined', { count })}</p>}
    </div>
  )
}
