import { daysToSay } from '@/app/parts/time-left'
import type { ListedLetter } from '@/domain/campaign/list-letters'
import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'

/** How many days an open letter has left, and the moment at which it closes; nothing when it has none. */
export function TimeLeft({ letter, language }: { letter: ListedLetter; language: string }) {
  const { closesAt, now } = letter
  if (!closesAt) return null
  const zone = letter.closesZone ?? 'UTC'
  const days = daysToSay(closesAt, zone, now)
  const t = translator(language, 'front')
  return (
    <>
      {days !== null && <p className="contents-left">{t('daysLeft', { days })}</p>}
      <p className="contents-closes">
        {t('closes', { when: formatMoment(closesAt, interfaceLanguage(language), zone) })}
      </p>
    </>
  )
}
