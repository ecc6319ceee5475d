import type { CutoffValues } from '@/domain/delivery/delivery'

// The cut-off as the page's address and its one form have it, so that the preview needs no JavaScript.

type Query = Record<string, string | string[] | undefined>

/** More of an address than a moment and a zone need is not read. */
const MOST = 64

const LANGUAGE = 'language.'

/** What an address or a form says of the cut-off; '' for what it does not say. */
export function readCutoff(query: Query): CutoffValues {
  const one = (name: keyof CutoffValues) => {
    const value = query[name]
    return typeof value === 'string' ? value.slice(0, MOST) : ''
  }
  return { cutoff: one('cutoff'), cutoffAt: one('cutoffAt'), cutoffZone: one('cutoffZone') }
}

export function cutoffQuery(query: Query): string {
  const { cutoff, cutoffAt, cutoffZone } = readCutoff(query)
  return cutoff === '' ? '' : `?${new URLSearchParams({ cutoff, cutoffAt, cutoffZone }).toString()}`
}

/** What was chosen, to tell whether who is in was seen of it: a moment and its zone count only where they are what is chosen. */
export const choiceOf = ({ cutoff, cutoffAt, cutoffZone }: CutoffValues) =>
  cutoff === 'other' ? `${cutoff} ${cutoffAt} ${cutoffZone}` : cutoff

/** The box of a language; each has a name of its own, because a form's last field of a name counts. */
export const languageField = (language: string) => `${LANGUAGE}${language}`

/** Says that the boxes were there: a box without a tick is not sent. */
export const LANGUAGES_SHOWN = 'languages'

/** A field of the part that is only there while who is in is shown. */
export const isTypedBelow = (name: string) =>
  ['recipient', 'note', LANGUAGES_SHOWN].includes(name) || name.startsWith(LANGUAGE)

export function readLanguages(form: Record<string, string>): string[] {
  return Object.keys(form).flatMap((name) => (name.startsWith(LANGUAGE) ? [name.slice(LANGUAGE.length)] : []))
}
