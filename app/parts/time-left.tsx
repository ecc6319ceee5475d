import type { PublicCampaign } from '@/domain/campaign/queries'
import { daysLeft, formatDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'

/** From here on a number of days says less than the day itself. */
const MOST = 99

const daysFrom = (closesAt: Date, zone: string, now = new Date()) => daysLeft(now, closesAt, zone)

type Props = { campaign: Pick<PublicCampaign, 'state' | 'closesAt' | 'closesZone'>; language: string }

/** How long one can still sign: "12 days left", in the days of the letter's own zone. Nothing of a letter without an end. */
export function TimeLeft({ campaign: { state, closesAt, closesZone }, language }: Props) {
  if (state !== 'open' || !closesAt) return null
  const zone = closesZone ?? 'UTC'
  const days = daysFrom(closesAt, zone)
  if (days <= MOST)
    return <span className="time-left">{translator(language, 'front')('daysLeft', { days })}</span>
  const when = formatDay(closesAt, interfaceLanguage(language), zone)
  return <span className="time-left">{translator(language, 'front')('closes', { when })}</span>
}
