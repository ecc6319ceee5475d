import { formatMoment } from '@/domain/text/dates'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { translator } from '@/messages/translator'

/** When a campaign closes or closed, in the zone it was given in. */
export function closingSentence(campaign: DeskCampaign, language: string): string {
  const t = translator(language, 'desk')
  const end = campaign.closedAt ?? campaign.closesAt
  if (!end) return t('neverCloses')
  const when = formatMoment(end, language, campaign.closesZone ?? 'UTC')
  return campaign.state === 'draft' || campaign.state === 'open' || campaign.state === 'collecting'
    ? t('closes', { when })
    : t('closedOn', { when })
}
