import { findDeskCampaign } from '../../parts/asking'
import { TypedAgain } from '../../parts/typed-again'
import { NoCampaign } from './parts/answers'
import { CameFrom } from './came-from'
import { CampaignHead } from './parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { Facts } from './facts'
import { Delivering } from './delivering'
import { Files } from './files'
import { ReceiptsWaiting } from './parts/receipts-waiting'
import { LatestHistory } from './latest-history'
import { MailSummary } from './mail-summary'
import { Opening } from './opening'
import { Series } from './series'
import { Done, Problems } from '@/app/parts/said'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { listDeliveries } from '@/domain/delivery/desk-queries'
import { paths } from '@/paths'
import { Today, BeforeLaunch } from './today'

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
  const deliveries = campaign.isPublic ? await listDeliveries(organizer, slug) : 'not-public'
  const props = { campaign, language, prefix }
  return (
    <DeskPage tab={campaign.title}>
      <CampaignHead {...props} page="overview" />
      <Done done={(await searchParams).done} language={language} />
      <Problems again={await formAgain()} language={language} />
      {campaign.isPublic && <TypedAgain language={language} only={['launchesAt']} />}
      <ReceiptsWaiting {...props} deliveries={typeof deliveries === 'string' ? [] : deliveries} />
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]">
        <div className="min-w-0 space-y-10">
          {campaign.state === 'draft' ? (
            <Opening {...props} organizer={organizer} />
          ) : campaign.isPublic ? (
            <Today {...props} organizer={organizer} />
          ) : (
            <BeforeLaunch {...props} organizer={organizer} />
          )}
          {campaign.state !== 'draft' && <MailSummary {...props} organizer={organizer} />}
          {typeof deliveries !== 'string' && <Delivering {...props} deliveries={deliveries} />}
          {campaign.state !== 'draft' && <Files {...props} />}
          {campaign.state !== 'draft' && <CameFrom {...props} organizer={organizer} />}
          <Series {...props} organizer={organizer} />
        </div>
        <Facts {...props} />
        <div className="lg:col-span-2">
          <LatestHistory {...{ campaign, organizer, language, prefix }} />
        </div>
      </div>
    </DeskPage>
  )
}
