import type { Queue } from '@/domain/review/queries'
import { countReasons } from '@/domain/review/queue'
import { translator } from '@/messages/translator'
import { oldestSentence } from '../../../parts/oldest'

/** How much waits, for how long, and why. */
export function Stock({ queue, language }: { queue: Queue; language: string }) {
  const t = translator(language, 'review')
  const { waiting } = queue
  if (waiting.length === 0) return null
  const oldest = waiting.reduce((first, { since }) => (since < first ? since : first), waiting[0]!.since)
  return (
    <div className="mb-6">
      <p>
        <strong>{t('count', { count: waiting.length })}</strong>{' '}
        <span className="text-quiet">{oldestSentence(oldest, language)}</span>
      </p>
      <ul className="text-quiet flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {countReasons(waiting).map(([reason, count]) => (
          <li key={reason}>
            {t(`reason.${reason}`)} <span className="tabular-nums">({count.toLocaleString(language)})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
