import { REASONS, reasonsOf } from '@/bundle/words'
import type { Revision } from '@/domain/delivery/queries'
import { translator } from '@/messages/translator'
import { deliveredParts } from './counts'

type Props = { revisions: Revision[]; language: string }

/** How many were delivered, and why fewer are on it now: the cut-off's own numbers are the first revision's. */
export function SinceDelivered({ revisions, language }: Props) {
  const [first, ...later] = revisions
  const last = later.at(-1)
  if (!first || !last) return null
  const removed: Revision['removed'] = {}
  for (const reason of REASONS)
    removed[reason] = later.reduce((sum, one) => sum + (one.removed[reason] ?? 0), 0)
  const parts = deliveredParts(first.counts, language)
  const reasons = reasonsOf(language, removed)
  const t = translator(language, 'record')
  return <p className="text-quiet">{t('sinceDelivered', { parts, reasons, revision: last.revision })}</p>
}
