import LineBreaker from 'linebreak'

const THAI = /\p{Script=Thai}{2,}/gu
const words = new Intl.Segmenter('th', { granularity: 'word' })

/** Where a line may end, as places in the text; and whether it must. Thai writes no spaces between words. */
export function findBreaks(text: string): { position: number; required: boolean }[] {
  const found = new Map<number, boolean>()
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    found.set(next.position, next.required)
  for (const { 0: run, index } of text.matchAll(THAI)) {
    for (const word of words.segment(run)) if (word.index > 0) found.set(index + word.index, false)
  }
  found.set(text.length, found.get(text.length) ?? false)
  return [...found].map(([position, required]) => ({ position, required })).sort(byPosition)
}

const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position
