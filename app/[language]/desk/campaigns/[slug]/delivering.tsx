import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskDelivery } from '@/domain/delivery/desk-queries'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { DeliveryList } from './parts/delivery-list'

type Props = { campaign: DeskCampaign; deliveries: DeskDelivery[]; language: string; prefix: string }

const SHOWN = 3

/** What comes after the closing: handing it over. Of a letter that is still open, only what was begun. */
export function Delivering({ campaign, deliveries, language, prefix }: Props) {
  const t = translator(language, 'deliveries')
  const { slug, state } = campaign
  if (state === 'open' && deliveries.length === 0) return null
  const next = state === 'closed' && !deliveries.some(({ step }) => step !== 'cancelled')
  return (
    <section aria-labelledby="delivering">
      <h2 id="delivering" className="mb-3 text-xl">
        {t(next ? 'nextTitle' : 'title')}
      </h2>
      {next && <p className="mb-4">{t('nextLead')}</p>}
      {deliveries.length > 0 && (
        <DeliveryList
          deliveries={deliveries.slice(0, SHOWN)}
          slug={slug}
          language={language}
          prefix={prefix}
        />
      )}
      {next && may(campaign.role, 'prepare-delivery') && (
        <p>
          <a className="button" href={inLanguage(prefix, paths.deskDeliveryNew(slug))}>
            {t('new')}
          </a>
        </p>
      )}
    </section>
  )
}
