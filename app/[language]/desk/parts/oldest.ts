import { translator } from '@/messages/translator'

const DAY = 86_400_000

/** How long the oldest of what waits has been waiting, in whole days. */
export function oldestSentence(oldest: Date, language: string, now = new Date()): string {
  const days = Math.max(0, Math.floor((now.getTime() - oldest.getTime()) / DAY))
  return translator(language, 'review')('oldest', { days })
}
