import { createTranslator } from 'next-intl'
import ar from './ar.json'
import de from './de.json'
import en from './en.json'
import es from './es.json'
import fr from './fr.json'
import it from './it.json'
import ja from './ja.json'
import pt from './pt.json'

// One file a language. Pages, mails and the command line all take their sentences from here.

export type Messages = typeof en
export type Namespace = keyof Messages

const catalogs: Record<string, Messages> = { en, fr, de, es, it, ja, pt, ar }

/** Languages the interface speaks, BCP 47. */
export const INTERFACE_LANGUAGES = Object.keys(catalogs)

/** The interface language that serves a wanted one: itself, its base language, or English. */
export function interfaceLanguage(wanted: string): string {
  const base = wanted.split('-')[0]!
  return [wanted, base].find((language) => Object.hasOwn(catalogs, language)) ?? 'en'
}

/** Sentences of one namespace in the interface language that serves the wanted one. */
export function translator<const N extends Namespace>(wanted: string, namespace: N) {
  const locale = interfaceLanguage(wanted)
  return createTranslator<Messages, N>({ locale, messages: catalogs[locale]!, namespace: namespace as never })
}
