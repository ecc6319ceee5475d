import { directionOf } from './direction'

/** Characters of a title that a subject shows; phones cut a subject at about 40, computers at about 70. */
const TITLE_LENGTH = 60

/** Text for a mail header or one line of it: no line break, no other control character, however it came in. */
export function headerText(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/**
 * A letter's title as a subject shows it: on one line, cut between characters as people see them (UAX 29), and
 * isolated (U+2068 … U+2069) when it runs the other way than the sentence around it.
 */
export function subjectTitle(title: string, titleLanguage: string, language: string): string {
  const characters = [...new Intl.Segmenter(titleLanguage).segment(headerText(title))].map(
    (part) => part.segment,
  )
  const short =
    characters.length > TITLE_LENGTH
      ? `${characters
          .slice(0, TITLE_LENGTH - 1)
          .join('')
          .trimEnd()}…`
      : characters.join('')
  return directionOf(titleLanguage) === directionOf(language) ? short : `\u2068${short}\u2069`
}
