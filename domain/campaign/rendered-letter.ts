import { createHash } from 'node:crypto'
import { englishWords, renderPlain, type RenderedLetter } from './markdown'
import type { LetterWords } from './markdown-html'
import { type Lane, renderAside } from './rendering-lane'

const MOST_BYTES = 16_000_000 // about a hundred of the longest letters, or some thousand usual ones

type Kept = { rendered: Promise<RenderedLetter>; bytes: number }
type Store = { letters: Map<string, Kept>; bytes: number }

// On globalThis: Next bundles this module more than once in one process.
const shared = globalThis as { undersignedLetters?: Store }
const store = () => (shared.undersignedLetters ??= { letters: new Map(), bytes: 0 })

function forget(key: string): void {
  const { letters } = store()
  store().bytes -= letters.get(key)?.bytes ?? 0
  letters.delete(key)
}

function keep(key: string, rendered: Promise<RenderedLetter>): void {
  const { letters } = store()
  const entry = { rendered, bytes: 0 }
  letters.set(key, entry)
  void rendered.then(({ html }) => {
    if (letters.get(key) !== entry) return
    entry.bytes = 2 * html.length + 1_000
    store().bytes += entry.bytes
    for (const oldest of letters.keys()) {
      if (store().bytes <= MOST_BYTES) return
      if (letters.get(oldest)!.bytes > 0) forget(oldest)
    }
  })
}

/**
 * A letter as pages show it. What was rendered is kept by its hash: a text is parsed once, however many read it, while it is
 * written, saved, published and read.
 * @param lane who waits: readers never wait for what an organizer writes
 */
export async function renderedLetter(
  markdown: string,
  lane: Lane,
  words: LetterWords = englishWords,
): Promise<RenderedLetter> {
  const key = createHash('sha256')
    .update(JSON.stringify([markdown, words]))
    .digest('base64')
  const known = store().letters.get(key)
  if (known) {
    // The order of the map is that of the last use.
    store().letters.delete(key)
    store().letters.set(key, known)
    return known.rendered
  }
  const rendered = renderAside(markdown, words, lane).then((done) => {
    if (done) return done
    forget(key)
    return renderPlain(markdown)
  })
  keep(key, rendered)
  return rendered
}
