import { formatUtc } from '@/domain/text/dates'
import { UPDATES_A_DAY } from '@/domain/update/update'
import { translator } from '@/messages/translator'

const MINUTE = 60_000

/** That a campaign has sent what it may in 24 hours, and when it may send again; nothing while it may send. */
export function NextUpdate({ next, language }: { next: Date | null; language: string }) {
  if (!next) return null
  // The page says minutes: at the one it says, sending must be allowed.
  const from = new Date(Math.ceil(next.getTime() / MINUTE) * MINUTE)
  return (
    <p className="notice">
      {translator(language, 'updates')('nextFrom', { day: UPDATES_A_DAY, when: formatUtc(from, language) })}
    </p>
  )
}
