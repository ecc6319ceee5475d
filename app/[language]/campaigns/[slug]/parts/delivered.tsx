import type { Shown } from '@/app/parts/campaign'
import { AnswerLine } from '@/app/parts/delivery/answer-line'
import { countJoined } from '@/domain/delivery/record/joined'
import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { loadOutcome } from './outcome'

/** That the letter was delivered, the way to each record, and how many names came after the last one. */
export async function Delivered({ shown: { campaign, language, prefix } }: { shown: Shown }) {
  const { deliveries, answers } = await loadOutcome(campaign.id)
  const [last] = deliveries
  if (!last) return null
  const t = translator(language, 'record')
  const joined = await countJoined(campaign.id, last.cutoffAt)
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
