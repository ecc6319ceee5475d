'use client'
import { ScrollBox } from '@/app/parts/scroll-box'
import type { LetterSentences } from './letter-sentences'
import { LetterSheet } from './letter-sheet'
import { type ShownLetter, useLiveHtml } from './use-live-html'
import type { Typed } from './use-typed'

type Props = { typed: Typed; shown: ShownLetter; renderAddress: string; sentences: LetterSentences }

/** The letter as readers will see it, while it is written. */
export function LetterPreview({ typed, shown, renderAddress, sentences: s }: Props) {
  const live = useLiveHtml(renderAddress, shown, typed)
  const hasLetter = typed.title + typed.addressees + typed.text !== ''
  return (
    <div className="min-w-0">
      <ScrollBox
        label={s.livePreview}
        className="sheet lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
      >
        <p className="text-quiet border-rule mb-4 border-b pb-2 text-sm">{s.livePreview}</p>
        <p role="status" className="text-warn text-sm empty:hidden">
          {live.stale ? s.previewStale : ''}
        </p>
        {hasLetter ? (
          <LetterSheet {...typed} html={live.html} compact />
        ) : (
          <p className="text-quiet">{s.emptyPreview}</p>
        )}
      </ScrollBox>
      <p role="status" className="text-warn mt-2 text-sm [overflow-wrap:anywhere] empty:hidden">
        {live.lost}
      </p>
      <noscript>
        <p className="text-quiet mt-2 text-sm">{s.previewNoScript}</p>
      </noscript>
    </div>
  )
}
