import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { isCounted, type OwnStanding } from './standing'

/** What is said right after confirming: that it counts, or what it waits for. */
export function thankYou({ campaign }: OwnSignature, standing: OwnStanding, language: string): string {
  const t = translator(language, 'own')
  if (!isCounted(standing)) return t('newWaits')
  return campaign.isPublic ? t('newCounts') : translator(language, 'launch')('newCounts')
}
