import type { ListedLetter } from '@/domain/campaign/list-letters'
import { daysLeft, formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'

/** Beyond it a date says more than a number of days. */
const FAR = 99

/** How many days an open letter has left, and the moment at which it closes; nothing when it has none. */
export function TimeLeft({ letter, language }: { letter: ListedLetter; language: string }) {
  const { closesAt, now } = letter
  if (!closesAt) return null
  const zone = letter.closesZone ?? 'UTC'
  const days = daysLeft(now, closesAt, zone)
  const t = translator(language, 'front')
  return (
    <>
      {days <= FAR && <p className="contents-left">{t('daysLeft', { days })}</p>}
      <p className="contents-closes">
        {t('closes', { when: formatMoment(closesAt, interfaceLanguage(language), zone) })}
      </p>
    </>
  )
}
