import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import type { DeliveryProps } from '../files'

/** What is done with a delivery once it is final: its receipts and answers, and the link for the addressee. */
export function AfterDelivery({ found, campaign, language, prefix }: DeliveryProps) {
  if (!may(campaign.role, 'record-receipt')) return null
  const receipts = paths.deskReceipts(campaign.slug, found.id)
  const link = paths.deskAddressee(campaign.slug, found.id)
  return (
    <p className="mb-6 flex flex-wrap gap-x-6">
      <a href={inLanguage(prefix, receipts)}>{translator(language, 'receipts')('title')}</a>
      <a href={inLanguage(prefix, link)}>{translator(language, 'addresseeLink')('title')}</a>
    </p>
  )
}
