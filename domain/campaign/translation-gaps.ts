import { findMissing, type Missing } from './letter-parts'
import { renderedLetter } from './rendered-letter'

type Text = { addressees: string; text: string }

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length

/**
 * What a translation seems to lack beside the text that counts, by the look of both. A remark for who translates: only people
 * know whether it is complete. Of a field that is still empty nothing is said here.
 */
export async function findGaps(original: Text, translation: Text): Promise<Missing[]> {
  const [has, of] = [lines(translation.addressees), lines(original.addressees)]
  const addressees: Missing[] = has > 0 && has < of ? [{ part: 'lines', has, of }] : []
  if (translation.text.trim() === '') return addressees
  const [first, second] = await Promise.all([
    renderedLetter(original.text, 'desk'),
    renderedLetter(translation.text, 'desk'),
  ])
  // One that stands as plain paragraphs has no parts to compare; that is said elsewhere.
  if (!first.renderable || !second.renderable) return addressees
  return [...addressees, ...findMissing(first.parts, second.parts)]
}
