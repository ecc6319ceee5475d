import type { Shown } from '@/app/parts/campaign'
import { AnswerLine } from '@/app/parts/delivery/answer-line'
import { TimeLeft } from '@/app/parts/time-left'
import { type Counts, headline } from '@/domain/signature/list/counts'
import { formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { loadOutcome } from './outcome'

type Props = { shown: Shown; counts: Counts }

/**
 * Under the title on a phone: how many signed, and how long one still can or what became of it. Beside the text it would say
 * again what the form's column says.
 */
export function InBrief({ shown, counts }: Props) {
  return (
    <p className="in-brief">
      <span>
        <HowMany shown={shown} counts={counts} />
      </span>
      <span>{shown.campaign.state === 'open' ? <TimeLeft {...shown} /> : <WhatBecame shown={shown} />}</span>
    </p>
  )
}

function HowMany({ shown: { campaign, language }, counts }: Props) {
  const t = translator(language, 'letter')
  const count = headline(counts)
  const words = t.rich('count', {
    count,
    state: campaign.state,
    n: (chunks) => chunks,
    no: (chunks) => chunks,
  })
  if (count > 0) return <a href="#names">{words}</a>
  if (campaign.state === 'open' && !campaign.byInvitation) return <a href="#sign">{t('beFirst')}</a>
  return words
}

/** The newest answer, else the newest delivery, else that it is closed. */
async function WhatBecame({ shown: { campaign, language, prefix } }: Pick<Props, 'shown'>) {
  const { deliveries, answers } = await loadOutcome(campaign.id)
  const [answer, delivery] = [answers.at(-1), deliveries[0]]
  const spoken = interfaceLanguage(language)
  if (answer) return <AnswerLine {...{ answer, language, prefix }} slug={campaign.slug} />
  if (delivery) {
    return translator(language, 'record').rich('onLetter', {
      day: formatDay(delivery.finalAt, spoken),
      a: (words) => <a href={inLanguage(prefix, paths.delivery(campaign.slug, delivery.number))}>{words}</a>,
    })
  }
  const end = (campaign.closedAt ?? campaign.closesAt)!
  return translator(language, 'letter')('closed', {
    when: formatDay(end, spoken, campaign.closesZone ?? 'UTC'),
  })
}
