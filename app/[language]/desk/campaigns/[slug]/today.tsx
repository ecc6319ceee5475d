import { Collecting } from './collecting'
import { Waiting } from '../../parts/campaign-row'
import { sinceYesterday } from '../../parts/since-yesterday'
import { Closing } from './opening'
import { PrivateLink } from './private-link'
import { Count, countParts, Withdrawn } from '@/app/parts/count'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { countSignatures } from '@/domain/signature/list/counts'
import { countWaiting, STILL } from '@/domain/signature/desk/count-waiting'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'

type TodayProps = { campaign: DeskCampaign; organizer: Organizer; language: string; prefix: string }

/** While signatures are collected: how many, what waits, and the ways on. */
export async function BeforeLaunch({ organizer, ...props }: TodayProps) {
  const { campaign } = props
  const moving = (await countWaiting(organizer)).get(campaign.id) ?? STILL
  return (
    <>
      <Collecting {...props}>
        <Waiting {...props} moving={moving} />
      </Collecting>
      <PrivateLink {...props} organizer={organizer} />
      {campaign.state === 'collecting' && <Closing {...props} />}
    </>
  )
}

/** Where a public letter stands: its count, what waits, and closing it. */
export async function Today({ organizer, ...props }: TodayProps) {
  const { campaign, language } = props
  const t = translator(language, 'desk')
  const [counts, waiting] = await Promise.all([countSignatures(campaign.id), countWaiting(organizer)])
  const moving = waiting.get(campaign.id) ?? STILL
  return (
    <section aria-labelledby="standing">
      <h2 id="standing" className="mb-2 text-xl">
        {t('today')}
      </h2>
      <div className="text-quiet mb-4">
        <Count counts={counts} state={campaign.state} language={language} />
        <p>{countParts(counts, language)}</p>
        <p className="text-sm">{sinceYesterday(moving.lastDay, language)}</p>
        <Withdrawn counts={counts} language={language} />
      </div>
      {!campaign.shreddedAt && (
        <p className="mb-6">
          <Waiting {...props} moving={moving} />
        </p>
      )}
      {campaign.state === 'open' && <Closing {...props} />}
    </section>
  )
}
