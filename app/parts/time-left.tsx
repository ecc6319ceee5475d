import type { PublicCampaign } from '@/domain/campaign/queries'
import { daysLeft, formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'

/** From here on a number of days says less than the day itself. */
const MOST = 99

/** Days until a letter closes, of its own zone; null where the day itself says more. */
export function daysToSay(closesAt: Date, zone: string, now = new Date()): number | null {
  const days = daysLeft(now, closesAt, zone)
  return days > MOST ? null : days
}

type Props = { campaign: Pick<PublicCampaign, 'state' | 'closesAt' | 'closesZone'>; language: string }

/** How long one can still sign: "12 days left", in the days of the letter's own zone. Nothing of a letter without an end. */
export function TimeLeft({ campaign: { state, closesAt, closesZone }, language }: Props) {
  if (state !== 'open' || !closesAt) return null
  const zone = closesZone ?? 'UTC'
  const days = daysToSay(closesAt, zone)
  if (days !== null)
    return <span className="time-left">{translator(language, 'front')('daysLeft', { days })}</span>
  const when = formatDay(closesAt, interfaceLanguage(language), zone)
  return <span className="time-left">{translator(language, 'front')('closes', { when })}</span>
}
