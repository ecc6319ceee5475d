import { findDeskCampaign } from '../../../parts/asking'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { KeepingForm } from './keeping-form'
import { Shredding } from './shredding'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Done, Problems } from '@/app/parts/said'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; slug: string }>
  searchParams: Promise<{ done?: string }>
}

/** How long what is sealed is kept, for owners. */
export default async function KeepingPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskKeeping(slug), 'keeping')
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer, seen } = asked
  if (!may(campaign.role, 'keep-data'))
    return <NotPermitted act="keep-data" role={campaign.role} language={language} prefix={prefix} />
  const t = translator(language, 'keeping')
  const again = await formAgain()
  return (
    <DeskPage tab={`${t('title')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="overview" language={language} prefix={prefix} />
      <Done done={(await searchParams).done} language={language} />
      <Problems again={again} language={language} />
      <h2 className="mb-2 text-xl">{t('title')}</h2>
      <p className="mb-6 max-w-2xl">{t('lead')}</p>
      {!campaign.shreddedAt && <KeepingForm {...{ campaign, again, seen, language, prefix }} />}
      <Shredding {...{ campaign, organizer, again, now: new Date(), language, prefix }} />
    </DeskPage>
  )
}
