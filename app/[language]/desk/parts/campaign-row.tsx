import { Count, countParts } from '@/app/parts/count'
import { notPublicYet } from '@/app/parts/not-public-yet'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { Counts } from '@/domain/signature/list/counts'
import { sees } from '@/domain/team/sight'
import { direction } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { closingSentence } from './closing'
import { sinceYesterday } from './since-yesterday'
import { oldestSentence } from './oldest'
import { StateMark } from './state-mark'

/** What moved and what waits: see countWaiting. */
export type Moving = { waiting: number; oldest: Date | null; lastDay: number }

type Props = {
  campaign: DeskCampaign
  counts: Counts
  moving: Moving
  language: string
  prefix: string
}

/** A campaign on the desk's home: its state, its count with the parts, what moved, what waits for a human. */
export function CampaignRow({ campaign, counts, moving, language, prefix }: Props) {
  const t = translator(language, 'desk')
  return (
    <li className="border-rule border-t py-6 first:border-t-0 first:pt-2">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-2">
        <h2 className="min-w-0 text-xl leading-snug [overflow-wrap:anywhere]">
          <a
            className="no-underline hover:underline"
            href={inLanguage(prefix, paths.deskCampaign(campaign.slug))}
            lang={campaign.language}
            dir={direction(campaign.language)}
          >
            <bdi>{campaign.title}</bdi>
          </a>
        </h2>
        <StateMark state={campaign.state} language={language} />
      </div>
      {campaign.state === 'draft' ? (
        <p className="text-quiet">{t('draftCount')}</p>
      ) : !campaign.isPublic ? (
        <p className="text-quiet">{notPublicYet(campaign, language)}</p>
      ) : (
        <div className="text-quiet text-sm">
          <Count counts={counts} state={campaign.state} language={language} />
          <p>{countParts(counts, language)}</p>
          <p>{sinceYesterday(moving.lastDay, language)}</p>
        </div>
      )}
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {campaign.state !== 'draft' && <Waiting {...{ campaign, moving, language, prefix }} />}
        <span className="text-quiet">{closingSentence(campaign, language)}</span>
      </p>
    </li>
  )
}

type WaitingProps = Pick<Props, 'campaign' | 'moving' | 'language' | 'prefix'>

/** How much waits for a decision and for how long, as the way into the review. */
export function Waiting({ campaign, moving: { waiting, oldest }, language, prefix }: WaitingProps) {
  const t = translator(language, 'desk')
  if (waiting === 0) return <span className="text-quiet">{t('nothingWaits')}</span>
  const count = waiting >= 1000 ? t('waitingMany', { count: waiting }) : t('waiting', { count: waiting })
  if (!sees(campaign.role, 'review')) return <span>{count}</span>
  return (
    <span>
      <a className="font-semibold" href={inLanguage(prefix, paths.deskReview(campaign.slug))}>
        {count}
      </a>
      {oldest && <span className="text-quiet ms-2">{oldestSentence(oldest, language)}</span>}
    </span>
  )
}
