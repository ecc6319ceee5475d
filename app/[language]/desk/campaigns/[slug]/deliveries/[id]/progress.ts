import type { DeskDelivery } from '@/domain/delivery/desk-queries'
import { formatUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import type { Progress } from '../../parts/watch'

/** What a stage of the build makes. */
const FILES: Record<string, string> = {
  csv: 'signatories.csv',
  xlsx: 'signatories.xlsx',
  json: 'signatories.json',
  html: 'letter.html',
  pdf: 'letter.pdf',
}

type Building = Pick<
  DeskDelivery,
  'step' | 'counts' | 'stage' | 'progress' | 'fault' | 'nextTryAt' | 'leaving'
>

/** How far the files are, for the page and for the page's own asking. A failed build and a revision are steps of their own. */
export function progressOf(found: Building, language: string, now = new Date()): Progress {
  const { counts, stage, progress: done, fault, nextTryAt } = found
  const t = translator(language, 'deliveries')
  const step = `${found.step} ${found.leaving > 0 ? 'leaving' : ''} ${fault ?? ''}`
  const rows = counts ? counts.people + counts.organizations : 0
  const file = stage === null ? undefined : FILES[stage]
  if (stage === null && nextTryAt && nextTryAt > now)
    return { step, done: 0, rows, sentence: t('nextTry', { when: formatUtc(nextTryAt, language) }) }
  if (!file || done === 0 || rows === 0)
    return { step, done: 0, rows, sentence: t(stage ? 'making' : 'soon') }
  return { step, done, rows, sentence: t('progress', { file, done, rows }) }
}
