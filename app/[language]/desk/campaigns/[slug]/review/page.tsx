import { validate } from 'uuid'
import type { Query } from '@/app/parts/list-filter'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { openQueue } from '@/domain/review/queries'
import { findReviewNames } from '@/domain/review/names'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { findDeskCampaign } from '../../../parts/asking'
import { TypedAgain } from '../../../parts/typed-again'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { Shortcuts } from './shortcuts'
import { Decisions } from './decisions'
import { Before } from './before-reviewer'
import { Stock } from './stock'

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
  const again = await formAgain<'source' | 'question' | 'signature'>()
  // Decided meanwhile, or another reviewer's: what was typed for it doesn't belong to the one that is shown instead.
  const elsewhere = Boolean(again?.values.signature) && again?.values.signature !== queue.item?.id
  const t = translator(language, 'review')
  const notice = NOTICES.find((known) => known === query.done)
  const of = notice ? one(query.of) : null
  const names = of && validate(of) ? await findReviewNames(organizer, slug, [of]) : new Map<string, string>()
  const name = names.get(of ?? '') ?? '–'
  return (
    <DeskPage tab={`${t('title')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="review" language={language} prefix={prefix} />
      {query.done === 'burst' && (
        <p className="notice" role="status">
          {t('done.burst', { count: Number(one(query.count)) || 0 })}
        </p>
      )}
      {notice && (
        <p className="notice" role="status">
          {t.rich(`done.${notice}`, { name: () => <bdi>{name}</bdi> })}
        </p>
      )}
      <Problems again={again} language={language} />
      {elsewhere && <TypedAgain language={language} only={['source', 'question']} />}
      <Stock queue={queue} language={language} />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(16rem,20rem)]">
        <Before {...{ campaign, queue, language, prefix }} again={elsewhere ? null : again} />
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
