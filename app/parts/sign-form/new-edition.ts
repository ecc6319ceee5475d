import type { ReadText } from './sign-form-props'
import { trustedHtml } from './trusted-html'

/**
 * Puts the letter's new text in place of the one on the page and returns its hashes; null when it cannot be had.
 * The page is fetched and cut rather than reloaded, so that nothing typed into the form is touched.
 */
export async function loadNewEdition(page: string): Promise<ReadText | null> {
  try {
    const response = await fetch(page, { headers: { accept: 'text/html' }, cache: 'no-store' })
    if (!response.ok) return null
    const fresh = new DOMParser().parseFromString(trustedHtml(await response.text()), 'text/html')
    const letter = fresh.getElementById('letter')
    const hidden = (name: string) => fresh.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value
    const edition = hidden('edition')
    const place = document.getElementById('letter')
    if (!letter || !edition || !place) return null
    place.replaceChildren(...document.importNode(letter, true).childNodes)
    place.focus()
    place.scrollIntoView()
    return { edition, translation: hidden('translation') ?? '' }
  } catch {
    return null
  }
}
