import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskDelivery } from '@/domain/delivery/desk-queries'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { nameOf } from './delivery-list'

type Props = { deliveries: DeskDelivery[]; campaign: DeskCampaign; language: string; prefix: string }

/** That addressees pressed or answered, for those of the team who say whether it was them. */
export function ReceiptsWaiting({ deliveries, campaign: { slug, role }, language, prefix }: Props) {
  const waiting = deliveries.filter((one) => one.waiting > 0)
  if (waiting.length === 0 || !may(role, 'record-receipt')) return null
  const t = translator(language, 'deliveries')
  return (
    <div className="notice-warn">
      {waiting.map((one) => (
        <p key={one.id}>
          {t.rich('receiptsWaiting', {
            ...{ delivery: nameOf(one, language), count: one.waiting },
            a: (words) => <a href={inLanguage(prefix, paths.deskReceipts(slug, one.id))}>{words}</a>,
          })}
        </p>
      ))}
    </div>
  )
}
