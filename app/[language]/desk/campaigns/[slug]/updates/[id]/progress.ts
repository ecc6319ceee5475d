import type { DeskUpdate } from '@/domain/update/queries'
import { translator } from '@/messages/translator'
import type { Progress } from '../../parts/watch'

/** How far an update is, for the page and for the page's own asking. */
export function progressOf({ step, sent, count, waiting }: DeskUpdate, language: string): Progress {
  const sentence = translator(language, 'updates')('sentOf', { sent, count })
  return { step, done: count - waiting, rows: count, sentence }
}
