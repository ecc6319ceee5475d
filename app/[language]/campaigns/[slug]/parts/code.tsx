import type { ReactNode } from 'react'
import { CopyButton, type CopyWords } from '@/app/parts/copy-button'

type Props = {
  id: string
  title: string
  text: string
  words: CopyWords
  children: ReactNode
  spoken?: boolean
}

/** A piece of code to copy, with a sentence about it; or a sentence of the page's language (`spoken`). */
export function Code({ id, title, text, words, children, spoken = false }: Props) {
  const rows = Math.ceil(text.length / 66)
  return (
    <section aria-labelledby={id} className="mb-10">
      <h2 id={id} className="mb-1 text-xl">
        {title}
      </h2>
      <p className="text-quiet mb-3 text-sm">{children}</p>
      <textarea
        className="code"
        id={`code-${id}`}
        aria-labelledby={id}
        dir={spoken ? undefined : 'ltr'}
        rows={rows}
        readOnly
        spellCheck={false}
        defaultValue={text}
        // React keeps what a field held; another choice is another field.
        key={text}
      />
      <CopyButton field={`code-${id}`} words={words} />
    </section>
  )
}
