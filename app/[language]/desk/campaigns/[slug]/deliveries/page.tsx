import { findDeskCampaign } from '../../../parts/asking'
import { NoCampaign } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { DeliveryList } from '../parts/delivery-list'
import { ReceiptsWaiting } from '../parts/receipts-waiting'
import { DeskPage } from '@/app/parts/desk-page'
import { pageLanguage } from '@/app/parts/page-language'
import { listDeliveries } from '@/domain/delivery/desk-queries'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { params: Promise<{ language: string; slug: string }> }

/** The deliveries of a campaign, and the way to a new one. */
export default async function DeliveriesPage({ params }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskDeliveries(slug))
  const deliveries = asked && (await listDeliveries(asked.organizer, slug))
  if (!asked || !deliveries || typeof deliveries === 'string')
    return <NoCampaign language={language} prefix={prefix} />
  const { campaign } = asked
  const t = translator(language, 'deliveries')
  return (
    <DeskPage tab={`${t('title')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="deliveries" language={language} prefix={prefix} />
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <p className="text-quiet max-w-2xl">{t('lead')}</p>
        {campaign.isPublic && may(campaign.role, 'prepare-delivery') && (
          <a className="button" href={inLanguage(prefix, paths.deskDeliveryNew(slug))}>
            {t('new')}
          </a>
        )}
      </div>
      <ReceiptsWaiting {...{ deliveries, campaign, language, prefix }} />
      {!campaign.isPublic && <p className="notice">{t('notPublic')}</p>}
      {deliveries.length === 0 ? (
        <div className="sheet text-center">
          <h2 className="mb-1 text-xl">{t('noneTitle')}</h2>
          <p className="text-quiet">{t('none')}</p>
        </div>
      ) : (
        <DeliveryList deliveries={deliveries} slug={slug} language={language} prefix={prefix} />
      )}
    </DeskPage>
  )
}
