import { validate } from 'uuid'
import type { Query } from '@/app/parts/list-filter'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { openQueue, type Queue } from '@/domain/review/queries'
import { findReviewNames } from '@/domain/review/names'
import { countReasons } from '@/domain/review/queue'
import { formatUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { findDeskCampaign } from '../../../parts/asking'
import { oldestSentence } from '../../../parts/oldest'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { Decide } from './decide-form'
import { ReviewItem } from './review-item'
import { Shortcuts } from './shortcuts'
import { Decisions } from './decisions'

type Props = { params: Promise<{ language: string; slug: string }>; searchParams: Promise<Query> }

const one = (value: Query[string]) => (typeof value === 'string' ? value : null)

const NOTICES = ['approved', 'held', 'rejected', 'asked', 'undone'] as const

/** Everything of a campaign that waits for a human, one at a time, with its reasons. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const query = await searchParams
  const language = pageLanguage(prefix, undefined)
  const at = one(query.at)
  const here = paths.deskReview(slug)
  const asked = await findDeskCampaign(prefix, slug, at ? `${here}?at=${encodeURIComponent(at)}` : here)
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const queue = await openQueue(organizer, slug, at)
  if (queue === 'campaign-unknown') return <NoCampaign language={language} prefix={prefix} />
  if (queue === 'not-permitted')
    return <NotPermitted act="review-signatures" role={campaign.role} language={language} prefix={prefix} />
  const again = await formAgain<'source' | 'question'>()
  const t = translator(language, 'review')
  const notice = NOTICES.find((known) => known === query.done)
  const of = notice ? one(query.of) : null
  const names = of && validate(of) ? await findReviewNames(organizer, slug, [of]) : new Map<string, string>()
  const name = names.get(of ?? '') ?? '–'
  return (
    <DeskPage tab={`${t('title')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="review" language={language} prefix={prefix} />
      {notice && (
        <p className="notice" role="status">
          {t.rich(`done.${notice}`, { name: () => <bdi>{name}</bdi> })}
        </p>
      )}
      <Problems again={again} language={language} />
      <Stock queue={queue} language={language} />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(16rem,20rem)]">
        <Before {...{ campaign, queue, again, language, prefix }} />
        <aside className="space-y-8">
          <Decisions {...{ organizer, slug, language, prefix }} undoable={queue.undoable} />
          <Shortcuts words={keyWords(language)} />
        </aside>
      </div>
    </DeskPage>
  )
}

function keyWords(language: string) {
  const t = translator(language, 'review')
  return {
    title: t('keys'),
    toggle: t('keysToggle'),
    hint: t('keysHint'),
    keys: [
      { key: 'a', does: t('approve') },
      { key: 'h', does: t('hold') },
      { key: 'r', does: t('reject') },
      { key: 'q', does: t('ask') },
      { key: 'n', does: t('next') },
      { key: 'u', does: t('undo') },
    ],
  }
}

/** How much waits, for how long, and why. */
function Stock({ queue, language }: { queue: Queue; language: string }) {
  const t = translator(language, 'review')
  const { waiting } = queue
  if (waiting.length === 0) return null
  const oldest = waiting.reduce((first, { since }) => (since < first ? since : first), waiting[0]!.since)
  return (
    <div className="mb-6">
      <p>
        <strong>{t('count', { count: waiting.length })}</strong>{' '}
        <span className="text-quiet">{oldestSentence(oldest, language)}</span>
      </p>
      <ul className="text-quiet flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {countReasons(waiting).map(([reason, count]) => (
          <li key={reason}>
            {t(`reason.${reason}`)} <span className="tabular-nums">({count.toLocaleString(language)})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

type BeforeProps = {
  campaign: DeskCampaign
  queue: Queue
  again: Awaited<ReturnType<typeof formAgain<'source' | 'question'>>>
  language: string
  prefix: string
}

/** The item before the reviewer, or that there is none. */
function Before({ campaign, queue, again, language, prefix }: BeforeProps) {
  const t = translator(language, 'review')
  const { waiting, item, place, next, taken } = queue
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
    </div>
  )
}
