import { requireOrganizer } from './parts/asking'
import { CampaignRow } from './parts/campaign-row'
import { DeskPage } from '@/app/parts/desk-page'
import { pageLanguage } from '@/app/parts/page-language'
import { listOwnCampaigns } from '@/domain/campaign/desk-queries'
import { countSignaturesOf, NO_COUNTS } from '@/domain/signature/list/counts'
import { countWaiting, STILL } from '@/domain/signature/desk/count-waiting'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** The desk's home: every campaign of the organizer's. */
export default async function DeskHome({ params }: { params: Promise<{ language: string }> }) {
  const { language: prefix } = await params
  const language = pageLanguage(prefix, undefined)
  const organizer = await requireOrganizer(prefix, paths.desk())
  const [campaigns, moving] = await Promise.all([listOwnCampaigns(organizer), countWaiting(organizer)])
  const counts = await countSignaturesOf(campaigns.map(({ id }) => id))
  const t = translator(language, 'desk')
  const start = (
    <a className="button" href={inLanguage(prefix, paths.deskNew())}>
      {t('newCampaign')}
    </a>
  )
  if (campaigns.length === 0) {
    return (
      <DeskPage tab={t('home')} className="column">
        <h1 className="title">{t('emptyTitle')}</h1>
        <p className="lead">{t('empty')}</p>
        {start}
      </DeskPage>
    )
  }
  return (
    <DeskPage tab={t('home')}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-4">
        <h1 className="title mb-0">{t('home')}</h1>
        {start}
      </div>
      <ul>
        {campaigns.map((campaign) => (
          <CampaignRow
            key={campaign.id}
            campaign={campaign}
            counts={counts.get(campaign.id) ?? NO_COUNTS}
            moving={moving.get(campaign.id) ?? STILL}
            language={language}
            prefix={prefix}
          />
        ))}
      </ul>
    </DeskPage>
  )
}
