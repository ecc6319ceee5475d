import { shownLetter } from '@/app/parts/letter-html'
import { translator } from '@/messages/translator'
import { listed } from '@/app/parts/sentence'
import type { ShownLetter } from './use-live-html'

const MOST_NAMED = 5
const LONGEST = 60

/** What is said of links that lead nowhere: they are written as their words alone. '' when there are none. */
export function lostSentence(language: string, links: readonly string[]): string {
  if (links.length === 0) return ''
  const named = links.slice(0, MOST_NAMED).map((link) => {
    const start = [...link].slice(0, LONGEST).join('')
    return `\u2068${start === link ? link : `${start}…`}\u2069`
  })
  const more = links.length > MOST_NAMED ? ['…'] : []
  return translator(language, 'desk')('lostLinks', {
    count: links.length,
    links: listed([...named, ...more], language, 'unit'),
  })
}

/** A letter as it is shown beside its form, with a sentence on links that lead nowhere. */
export async function previewLetter(text: string, written: string, language: string): Promise<ShownLetter> {
  const { html, lostLinks } = await shownLetter(text, written, 'desk')
  return { html, lost: lostSentence(language, lostLinks) }
}
