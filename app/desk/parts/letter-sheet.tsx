import { direction, isLanguageTag } from '@/domain/text/language'

type Props = {
  addressees: string
  title: string
  html: string
  language: string
  heading?: 'h1' | 'h2' | 'p'
}

/** A letter as its reader sees it: who is addressed, title, text. Safe in the browser; html comes sanitized. */
export function LetterSheet({ addressees, title, html, language, heading: Heading = 'h2' }: Props) {
  const known = isLanguageTag(language) ? language : 'en'
  return (
    <article lang={known} dir={direction(known)}>
      <p className="addressees">
        {addressees.split('\n').map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </p>
      <Heading className="letter-title">{title}</Heading>
      <div className="letter" dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}
