import type { ReactNode } from 'react'
import { formatMoment } from '@/domain/text/dates'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { languageName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { absolute, paths } from '@/paths'
import { closingSentence } from '../../parts/closing'

type Props = { campaign: DeskCampaign; language: string }

/** What is settled about a campaign: address, edition, times, who answers for it. */
export function Facts({ campaign, language }: Props) {
  const t = translator(language, 'desk')
  const address = absolute(paths.campaign(campaign.slug))
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-3 text-xl">
        {t('facts')}
      </h2>
      <dl className="text-sm">
        <Fact name={t('address')}>
          {campaign.state === 'draft' ? <span dir="ltr">{address}</span> : <a href={address}>{address}</a>}
          {campaign.state === 'draft' && <span className="text-quiet block">{t('addressLater')}</span>}
        </Fact>
        <Fact name={t('edition')}>
          {campaign.editionHash ? (
            <>
              {campaign.editionNumber}
              <span className="text-quiet block text-xs">{t('hash', { hash: campaign.editionHash })}</span>
            </>
          ) : (
            t('editionNone')
          )}
        </Fact>
        {campaign.openedAt && <Fact name={t('opened')}>{formatMoment(campaign.openedAt, language)}</Fact>}
        <Fact name={t('closing')}>
          {closingSentence(campaign, language)}
          {campaign.closesZone && (
            <span className="text-quiet block">{campaign.closesZone.replaceAll('_', ' ')}</span>
          )}
        </Fact>
        <Fact name={t('language')}>{languageName(campaign.language, language)}</Fact>
        <Fact name={t('contact')}>
          <bdi>{campaign.contact}</bdi>
        </Fact>
        <Fact name={t('responsible')}>
          <bdi className="whitespace-pre-line">{campaign.responsible}</bdi>
        </Fact>
        <Fact name={t('yourRole')}>{t(`role.${campaign.role}`)}</Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-rule border-t py-2">
      <dt className="text-quiet">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  )
}
