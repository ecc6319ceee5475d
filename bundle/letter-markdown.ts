import type { DeliveredLetter } from './delivered'

/** `letter.md` for the authoritative text, `letter.fr.md` for a translation: notes are numbered in each anew. */
export function letterName(language: string, authoritative: string): string {
  return language === authoritative ? 'letter.md' : `letter.${language}.md`
}

/** A letter as it was written, below its addressees and title. Its bytes stay when names leave the list. */
export function letterMarkdown({ addressees, title, text }: DeliveredLetter, marks: string[]): string {
  // Two spaces at its end keep a line one of its own.
  const lines = addressees.split('\n').join('  \n')
  const above = marks.map((mark) => `> ${mark}\n\n`).join('')
  return `${above}${lines}\n\n# ${title}\n\n${text.trimEnd()}\n`
}
