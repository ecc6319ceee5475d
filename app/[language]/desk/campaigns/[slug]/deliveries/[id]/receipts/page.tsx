import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { listReceipts } from '@/domain/delivery/receipt/queries'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { NoCampaign, NotPermitted } from '../../../parts/answers'
import { CampaignHead } from '../../../parts/campaign-head'
import { findDelivered } from '../parts/find-delivery'
import { BackToDelivery } from '../parts/back-to-delivery'
import { UnknownDelivery } from '../parts/unknown-delivery'
import { ReceiptForm } from './parts/receipt-form'
import { DeskReceipts } from './parts/desk-receipts'

type Props = {
  params: Promise<{ language: string; slug: string; id: string }>
  searchParams: Promise<{ done?: string }>
}

const DONE = ['recorded', 'file', 'confirm', 'publish', 'take-back', 'remove'] as const

/** What happened with a delivery: written down, confirmed, published. */
export default async function ReceiptsPage({ params, searchParams }: Props) {
  const { language: prefix, slug, id } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDelivered(prefix, { slug, id }, paths.deskReceipts(slug, id))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, delivery } = asked
  if (!may(campaign.role, 'record-receipt'))
    return <NotPermitted act="record-receipt" role={campaign.role} language={language} prefix={prefix} />
  if (!delivery) return <UnknownDelivery {...{ slug, language, prefix }} />
  const [again, receipts, query] = [await formAgain(), await listReceipts(delivery), await searchParams]
  const t = translator(language, 'receipts')
  const done = DONE.find((one) => one === query.done)
  return (
    <DeskPage tab={`${t('title')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="deliveries" language={language} prefix={prefix} />
      <BackToDelivery {...{ slug, delivery, language, prefix }} />
      <h2 className="mb-3 text-xl">{t('title')}</h2>
      {done && (
        <p className="notice" role="status">
          {t(`done.${done}`)}
        </p>
      )}
      <Problems again={again} language={language} />
      <p className="lead max-w-2xl">{t('lead', { number: delivery.number })}</p>
      <p className="mb-6 flex flex-wrap gap-x-6">
        <a href={inLanguage(prefix, paths.delivery(slug, delivery.number))}>
          {translator(language, 'addressee')('record')}
        </a>
        <a href={inLanguage(prefix, paths.deskAddressee(slug, id))}>
          {translator(language, 'addresseeLink')('title')}
        </a>
      </p>
      <h3 className="mb-3">{t('recorded')}</h3>
      <DeskReceipts {...{ receipts, again, language, prefix }} place={{ slug, id }} />
      <h3 className="mt-8 mb-3">{t('new')}</h3>
      <ReceiptForm {...{ again, language }} action={inLanguage(prefix, paths.deskReceiptRecord(slug, id))} />
    </DeskPage>
  )
}
