import { direction, languageName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { formAgain } from './form'

/** What stood in one field; where people know the field by a name, with it, and the language that it was written in. */
export type TypedText = { text: string; label?: string; written?: string }
type Props = {
  texts: TypedText[]
  /** What to do with it. */
  lead?: string | undefined
  language: string
}

/** What somebody typed, to be read and copied: in fields, where one press marks all of a text. None of them is sent. */
export function Typed({ texts, lead, language }: Props) {
  return (
    <section aria-labelledby="typed" className="text-ink mb-6 max-w-2xl">
      <h2 id="typed" className="mb-2 text-lg">
        {translator(language, 'desk')('signedOutTyped')}
      </h2>
      {lead && <p className="mb-3">{lead}</p>}
      {texts.map((one, index) => (
        <Kept key={`${one.label} ${one.written} ${one.text}`} id={`typed-${index}`} {...{ one, language }} />
      ))}
    </section>
  )
}

/** As high as its text, up to a point; browsers that can't do that show some lines of it. */
const LINES = 12

function Kept({ one, id, language }: { one: TypedText; id: string; language: string }) {
  const { text, label, written } = one
  return (
    <div className="mb-3">
      {label && (
        <label className="field-label" htmlFor={id}>
          {label} {written && <span className="field-aside">{languageName(written, language)}</span>}
        </label>
      )}
      <textarea
        id={id}
        aria-labelledby={label ? undefined : 'typed'}
        className="input field-sizing-content max-h-96 [contain:inline-size] supports-[field-sizing:content]:resize-none"
        rows={Math.min(text.split('\n').length, LINES)}
        readOnly
        autoComplete="off"
        defaultValue={text}
        lang={written}
        dir={written ? direction(written) : 'auto'}
      />
    </div>
  )
}

/** Where people write at length behind a mailed link: an answer to a letter, to a question, and why an organization declines. */
const WRITTEN = ['words', 'answer', 'reason'] as const

/** What was written into the form of a page that is not there any more, so that the words are not lost with it. */
export async function TypedBefore({ language }: { language: string }) {
  const again = await formAgain<(typeof WRITTEN)[number]>()
  const texts = WRITTEN.flatMap((field) => again?.values[field]?.trim() || []).map((text) => ({ text }))
  return texts.length > 0 && <Typed texts={texts} language={language} />
}
