import { formatWeekday } from '@/domain/text/dates'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { interfaceLanguage, translator } from '@/messages/translator'

type Launch = Pick<PublicCampaign, 'isPublic' | 'launchesAt' | 'launchesZone'>

/** That nothing of a letter is public yet, and when it will be; null once it is. */
export function notPublicYet(
  { isPublic, launchesAt, launchesZone }: Launch,
  language: string,
): string | null {
  if (isPublic) return null
  const t = translator(language, 'launch')
  if (!launchesAt) return t('notYet')
  return t('notYetAt', {
    when: formatWeekday(launchesAt, interfaceLanguage(language), launchesZone ?? 'UTC'),
  })
}

/** The same as a notice on a signer's page. */
export function NotPublicYet({ campaign, language }: { campaign: Launch; language: string }) {
  const sentence = notPublicYet(campaign, language)
  return sentence && <p className="notice">{sentence}</p>
}
