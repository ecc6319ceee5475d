import type { LetterValues } from '@/domain/campaign/campaign'
import { compareTexts, type Piece } from '@/domain/campaign/compare-texts'
import { direction } from '@/domain/text/language'
import { translator } from '@/messages/translator'

type Props = {
  before: LetterValues
  after: LetterValues
  /** The language of both texts. */
  written: string
  language: string
}

/** What changed from one text to the next, word by word: taken out struck through, put in underlined, and said so. */
export function Changes({ before, after, written, language }: Props) {
  const parts = (['addressees', 'title', 'text'] as const).filter((part) => before[part] !== after[part])
  const t = translator(language, 'translations')
  if (parts.length === 0) return <p>{t('nothingChanges')}</p>
  return (
    <div className="changes">
      <p className="text-quiet mb-4 text-sm">
        {t.rich('legend', { out: (words) => <del>{words}</del>, in: (words) => <ins>{words}</ins> })}
      </p>
      {parts.map((part) => (
        <div key={part} className="mb-6">
          <p className="field-label">{t(`part.${part}`)}</p>
          <div className="changed" lang={written} dir={direction(written)}>
            {compareTexts(before[part], after[part], written).map((piece, index) => (
              <Shown key={index} piece={piece} />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

function Shown({ piece }: { piece: Piece }) {
  if (piece.in === 'old') return <del>{piece.text}</del>
  if (piece.in === 'new') return <ins>{piece.text}</ins>
  return piece.text
}
