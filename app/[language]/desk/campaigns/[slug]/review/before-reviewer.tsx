import type { formAgain } from '@/app/parts/form'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { Queue } from '@/domain/review/queries'
import { formatUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Decide } from './decide-form'
import { Burst } from './burst'
import { ReviewItem } from './review-item'

type BeforeProps = {
  campaign: DeskCampaign
  queue: Queue
  again: Awaited<ReturnType<typeof formAgain<'source' | 'question'>>>
  language: string
  prefix: string
}

/** The item before the reviewer, or that there is none. */
export function Before({ campaign, queue, again, language, prefix }: BeforeProps) {
  const t = translator(language, 'review')
  const { waiting, item, place, next, burst, taken } = queue
  if (!item)
    return (
      <div className="sheet text-center">
        <h2 className="mb-1 text-xl">{t(waiting.length > 0 ? 'allTakenTitle' : 'emptyTitle')}</h2>
        <p className="text-quiet">{t(waiting.length > 0 ? 'allTaken' : 'empty')}</p>
      </div>
    )
  const reasons = waiting[place - 1]!.reasons
  const to = inLanguage(prefix, paths.deskReview(campaign.slug))
  return (
    <div className="min-w-0">
      {taken && (
        <p className="notice-warn" role="status">
          {t('taken', {
            who: taken.claimedBy!,
            time: formatUtc(taken.claimedUntil!, language),
          })}
        </p>
      )}
      <p className="text-quiet mb-2 flex flex-wrap items-baseline justify-between gap-4 text-sm tabular-nums">
        {t('place', { place, count: waiting.length })}
        {next && (
          <a className="button-quiet" data-key="n" href={`${to}?at=${next}`}>
            {t('next')}
          </a>
        )}
      </p>
      <ReviewItem {...{ item, reasons, language }} since={waiting[place - 1]!.since} />
      <Decide {...{ campaign, item, next, again, language, prefix }} />
      <Burst {...{ campaign, item, language, prefix }} others={burst} />
    </div>
  )
}
