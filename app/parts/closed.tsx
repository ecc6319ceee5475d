import { formatMoment } from '@/domain/text/dates'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { CONFIRM_DAYS } from '@/domain/signature/caps'
import { interfaceLanguage, translator } from '@/messages/translator'

/** Stands where the form stood: when the letter closed, and that it stays. */
export function Closed({ campaign, language }: { campaign: PublicCampaign; language: string }) {
  const t = translator(language, 'letter')
  const when = formatMoment(
    campaign.closedAt ?? campaign.closesAt!,
    interfaceLanguage(language),
    campaign.closesZone ?? 'UTC',
  )
  const delivered = campaign.state === 'delivered'
  return (
    <>
      <h2 className="sign-title">{t('closedTitle')}</h2>
      <p className="mb-3">{t(delivered ? 'deliveredSentence' : 'closedSentence', { when })}</p>
      {!delivered && <p className="text-quiet text-sm">{t('confirmAfterClosing', { days: CONFIRM_DAYS })}</p>}
    </>
  )
}
