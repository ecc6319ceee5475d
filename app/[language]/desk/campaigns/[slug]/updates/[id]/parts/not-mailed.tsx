import { lostSentence } from '@/app/[language]/desk/parts/preview-letter'
import { translator } from '@/messages/translator'

type Props = {
  images: number
  lostLinks: string[]
  /** Which language's text it is, where there are several. */
  of?: string | false
  language: string
}

/** What of a text doesn't reach its readers: pictures, and links that lead nowhere. Nothing where all of it does. */
export function NotMailed({ images, lostLinks, of, language }: Props) {
  const inSummary = translator(language, 'refusals')
  const said = [
    lostSentence(language, lostLinks),
    images > 0 ? translator(language, 'updates')('images') : '',
  ].filter((sentence) => sentence !== '')
  if (said.length === 0) return null
  return (
    <div className="notice space-y-2 [overflow-wrap:anywhere]">
      {said.map((sentence) => (
        <p key={sentence}>{of ? inSummary('inSummary', { field: of, sentence }) : sentence}</p>
      ))}
    </div>
  )
}
