import { direction, isLanguageTag } from '@/domain/text/language'

type Props = { addressees: string; title: string; html: string; language: string; compact?: boolean }

/**
 * A letter as its reader sees it: who is addressed, title, text. Safe in the browser; html comes sanitized.
 * @param compact for a narrow pane, with a smaller title
 */
export function LetterSheet({ addressees, title, html, language, compact = false }: Props) {
  const known = isLanguageTag(language) ? language : 'en'
  return (
    <article lang={known} dir={direction(known)}>
      <p className="addressees">
        {addressees.split('\n').map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </p>
      <h2 className={`letter-title hyphens-auto ${compact ? 'text-2xl' : ''}`}>{title}</h2>
      <div className="letter" dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}
