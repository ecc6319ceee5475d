import { findDeskCampaign } from '../../../parts/asking'
import { NoCampaign } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { MailStanding } from '../parts/mail-standing'
import { Handed } from './handed'
import { WhoConfirms } from './who-confirms'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Done, Problems } from '@/app/parts/said'
import { readMailHealth } from '@/domain/mail-health/read-health'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; slug: string }>
  searchParams: Promise<{ done?: string }>
}

/** How a campaign's mail fares: what waits, what became of the last ones, and who confirms. */
export default async function MailPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskMail(slug))
  const health = asked && (await readMailHealth(asked.organizer, slug))
  if (!asked || !health || typeof health === 'string')
    return <NoCampaign language={language} prefix={prefix} />
  const { campaign } = asked
  const t = translator(language, 'mailHealth')
  return (
    <DeskPage tab={`${t('title')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="mail" language={language} prefix={prefix} />
      <Done done={(await searchParams).done} language={language} />
      <Problems again={await formAgain()} language={language} />
      <h2 className="mb-2 text-xl">{t('title')}</h2>
      <MailStanding {...{ campaign, health, language, prefix }} explained />
      {!health.pause && <p className="mt-2 text-quiet">{t('pausesItself')}</p>}
      <Handed {...{ health, language }} />
      <WhoConfirms share={health.share} {...{ campaign, language, prefix }} />
    </DeskPage>
  )
}
