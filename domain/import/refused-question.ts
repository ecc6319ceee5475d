import { refusalFinder } from './consent'

const SHOWN = 60 // characters of a cell that a reason quotes

function beginning(text = ''): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trim()}…` : line
}

/** The beginnings of the question and of the answer for which a row was set apart. */
export function refusedQuestion(
  headings: string[],
  cells: string[],
  organization?: number,
): { heading: string; answer: string } {
  const column = refusalFinder(headings, [], organization)(cells)
  return { heading: beginning(headings[column]), answer: beginning(cells[column]) }
}
