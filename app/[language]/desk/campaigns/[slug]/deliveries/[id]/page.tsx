import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import { nameOf } from '../../parts/delivery-list'
import { NoCampaign } from '../../parts/answers'
import { CampaignHead } from '../../parts/campaign-head'
import { ReceiptsWaiting } from '../../parts/receipts-waiting'
import { DeliveryStep } from './step'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { Status } from '@/app/parts/status'
import { findDelivery } from '@/domain/delivery/desk-queries'
import { formatUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { params: Promise<{ language: string; slug: string; id: string }> }

/** One delivery: its files while they are made, to look at, and once it is final. */
export default async function DeliveryPage({ params }: Props) {
  const { language: prefix, slug, id } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskDelivery(slug, id))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const found = await findDelivery(organizer, slug, id)
  const t = translator(language, 'deliveries')
  const back = <a href={inLanguage(prefix, paths.deskDeliveries(slug))}>{t('back')}</a>
  if (typeof found === 'string')
    return (
      <Status status={404} title={t('unknownTitle')}>
        <p>{t('unknown')}</p>
        <p>{back}</p>
      </Status>
    )
  const name = nameOf(found, language)
  return (
    <DeskPage tab={`${name}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="deliveries" language={language} prefix={prefix} />
      <p className="mb-1 text-sm">{back}</p>
      <h2 className="mb-1 text-xl">{name}</h2>
      {found.recipient && (
        <p className="[overflow-wrap:anywhere]">
          <bdi>{found.recipient}</bdi>
        </p>
      )}
      <p className="text-quiet mb-5 text-sm [overflow-wrap:anywhere]">
        {t('upTo', { when: formatUtc(found.cutoffAt, language) })}.{' '}
        {t('editionIn', { number: found.editionNumber })}{' '}
        {found.by && t.rich('askedBy', { who: () => <bdi>{found.by}</bdi> })}
      </p>
      <ReceiptsWaiting {...{ campaign, language, prefix }} deliveries={[found]} />
      {found.note && (
        <div className="mb-5 max-w-2xl">
          <p className="font-semibold">{t('note')}</p>
          <p className="[overflow-wrap:anywhere] whitespace-pre-line" dir="auto">
            {found.note}
          </p>
        </div>
      )}
      <Problems again={await formAgain()} language={language} />
      <DeliveryStep {...{ found, campaign, language, prefix }} />
    </DeskPage>
  )
}
