import { translator } from '@/messages/translator'
import { formAgain } from './form'

type Props = { texts: string[]; language: string }

/** What somebody typed, to be read and copied. */
export function Typed({ texts, language }: Props) {
  return (
    <section aria-labelledby="typed" className="mb-6 max-w-2xl">
      <h2 id="typed" className="mb-2 text-lg">
        {translator(language, 'desk')('signedOutTyped')}
      </h2>
      {texts.map((text) => (
        <blockquote
          key={text}
          dir="auto"
          className="sheet mb-3 max-h-96 overflow-y-auto [overflow-wrap:anywhere] whitespace-pre-line"
        >
          {text}
        </blockquote>
      ))}
    </section>
  )
}

/** Where people write at length behind a mailed link: an answer to a letter, to a question, and why an organization declines. */
const WRITTEN = ['words', 'answer', 'reason'] as const

/** What was written into the form of a page that is not there any more, so that the words are not lost with it. */
export async function TypedBefore({ language }: { language: string }) {
  const again = await formAgain<(typeof WRITTEN)[number]>()
  const texts = WRITTEN.flatMap((field) => again?.values[field]?.trim() || [])
  return texts.length > 0 && <Typed texts={texts} language={language} />
}
