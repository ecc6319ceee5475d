import type { CutoffValues } from '@/domain/delivery/delivery'

// The cut-off as the address of the page has it, so that its preview needs no JavaScript.

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

/** The box of a language; each has a name of its own, because a form's last field of a name counts. */
export const languageField = (language: string) => `${LANGUAGE}${language}`

export function readLanguages(form: Record<string, string>): string[] {
  return Object.keys(form).flatMap((name) => (name.startsWith(LANGUAGE) ? [name.slice(LANGUAGE.length)] : []))
}
