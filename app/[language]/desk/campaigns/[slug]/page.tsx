import { findDeskCampaign } from '../../parts/asking'
import { NoCampaign } from './parts/answers'
import { CameFrom } from './came-from'
import { CampaignHead } from './parts/campaign-head'
import { Collecting } from './collecting'
import { Waiting } from '../../parts/campaign-row'
import { sinceYesterday } from '../../parts/since-yesterday'
import { DeskPage } from '@/app/parts/desk-page'
import { Facts } from './facts'
import { Delivering } from './delivering'
import { Files } from './files'
import { LatestHistory } from './latest-history'
import { Closing, Opening } from './opening'
import { PrivateLink } from './private-link'
import { Series } from './series'
import { Done, Problems } from '@/app/parts/said'
import { formAgain } from '@/app/parts/form'
import { Count, countParts, Withdrawn } from '@/app/parts/count'
import { pageLanguage } from '@/app/parts/page-language'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { countSignatures } from '@/domain/signature/list/counts'
import { countWaiting } from '@/domain/signature/desk/count-waiting'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; slug: string }>
  searchParams: Promise<{ done?: string }>
}

/** One campaign: where it stands, what to do next, its files, its history. */
export default async function CampaignPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskCampaign(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const props = { campaign, language, prefix }
  return (
    <DeskPage tab={campaign.title}>
      <CampaignHead {...props} page="overview" />
      <Done done={(await searchParams).done} language={language} />
      <Problems again={await formAgain()} language={language} />
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]">
        <div className="min-w-0 space-y-10">
          {campaign.state === 'draft' ? (
            <Opening {...props} organizer={organizer} />
          ) : campaign.isPublic ? (
            <Today {...props} organizer={organizer} />
          ) : (
            <BeforeLaunch {...props} organizer={organizer} />
          )}
          {campaign.isPublic && <Delivering {...props} organizer={organizer} />}
          {campaign.state !== 'draft' && <Files {...props} />}
          {campaign.state !== 'draft' && <CameFrom {...props} organizer={organizer} />}
          <Series {...props} organizer={organizer} />
        </div>
        <Facts campaign={campaign} language={language} />
        <div className="lg:col-span-2">
          <LatestHistory {...{ campaign, organizer, language, prefix }} />
        </div>
      </div>
    </DeskPage>
  )
}

type TodayProps = { campaign: DeskCampaign; organizer: Organizer; language: string; prefix: string }

async function BeforeLaunch({ organizer, ...props }: TodayProps) {
  const { campaign } = props
  const moving = (await countWaiting(organizer)).get(campaign.id) ?? { waiting: 0, oldest: null, lastDay: 0 }
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

async function Today({ organizer, ...props }: TodayProps) {
  const { campaign, language } = props
  const t = translator(language, 'desk')
  const [counts, waiting] = await Promise.all([countSignatures(campaign.id), countWaiting(organizer)])
  const moving = waiting.get(campaign.id) ?? { waiting: 0, oldest: null, lastDay: 0 }
  return (
    <section aria-labelledby="standing">
      <h2 id="standing" className="mb-2 text-xl">
        {t('today')}
      </h2>
      <div className="text-quiet mb-4">
        <Count counts={counts} language={language} />
        <p>{countParts(counts, language)}</p>
        <p className="text-sm">{sinceYesterday(moving.lastDay, language)}</p>
        <Withdrawn counts={counts} language={language} />
      </div>
      <p className="mb-6">
        <Waiting {...props} moving={moving} />
      </p>
      {campaign.state === 'open' && <Closing {...props} />}
    </section>
  )
}
