import { isYes, saysNo } from './consent-answers'

// Forms with several choices to a question write a column for each: "May we publish? (No)", "May we publish?/Yes".

/** A heading's question and the choice behind it; the choice is empty where there is none. */
export type OptionHeading = { base: string; option: string }

const NONE = (heading: string): OptionHeading => ({ base: heading, option: '' })
const LONGEST = 300 // characters of a heading that are read

/** Takes a heading apart at its last bracket, slash, dash or question mark. */
export function optionHeadingOf(heading: string): OptionHeading {
  const text = heading.slice(0, LONGEST).normalize('NFKC').trim()
  const bracketed = /[)\]]$/u.test(text)
  const inner = bracketed ? text.slice(0, -1) : text
  const at = bracketed
    ? Math.max(inner.lastIndexOf('('), inner.lastIndexOf('['))
    : Math.max(...['/', '|', ' - ', ' – ', ' — ', '?', '؟', ':', '_'].map((sign) => inner.lastIndexOf(sign)))
  if (at <= 0) return NONE(heading)
  const base = inner.slice(0, at).trim()
  const option = inner.slice(at + 1).replace(/^[\s–—-]+/u, '').trim() // prettier-ignore
  // "May we publish? (Yes/No)", "Publish: yes - no": what can be answered, not what was.
  const last = base.split(/[\s(?:,/]+/u).at(-1) ?? ''
  return option === '' || isAnswer(last) ? NONE(heading) : { base, option }
}

const isAnswer = (word: string) => isYes(word) || saysNo(word)

/** What a column of a choice stands for: a mark there says no, yes, or something else; null when it is no such column. */
export function choiceMeans(headings: string[], column: number): 'no' | 'yes' | 'other' | null {
  const heading = headings[column] ?? ''
  const { base, option } = optionHeadingOf(heading)
  if (option === '') {
    // "Yes" and "No" alone, side by side.
    const others = headings.some((other) => other !== heading && isAnswer(other.trim()))
    return others && saysNo(heading) ? 'no' : null
  }
  if (saysNo(option)) return 'no'
  if (isYes(option)) return 'yes'
  const shared = headings.some((other, at) => {
    const like = at === column ? NONE('') : optionHeadingOf(other)
    return like.option !== '' && like.base === base
  })
  return shared ? 'other' : null
}
