import { closestLanguage } from '@/domain/text/language'

// The languages of a letter: the authoritative one, and those it is translated into. Safe in the browser.

/** A translation that is on the page, without its text: a letter may have thirty of 60,000 characters each. */
export type ShownTranslation = {
  id: string
  language: string
  addressees: string
  title: string
  /** SHA-256 in hex: what a signature given while reading it is bound to, beside its edition. */
  hash: string
  publishedAt: Date
  /** The edition it translates. */
  editionNumber: number
  /** The letter was changed since: it translates an older edition than the one that stands. */
  outdated: boolean
}

type Multilingual = {
  language: string
  addressees: string
  title: string
  translations: ShownTranslation[]
}

/** The letter's head in one language; `translation` is null when that is the authoritative text. */
export type LetterIn = {
  language: string
  addressees: string
  title: string
  translation: ShownTranslation | null
}

/** Every language the letter can be read in, the authoritative one first. */
export function languagesOffered(
  campaign: Pick<Multilingual, 'language'> & { translations: { language: string }[] },
) {
  return [campaign.language, ...campaign.translations.map(({ language }) => language)]
}

/** The letter as a reader of this language gets it: the translation that serves it, else the authoritative text. */
export function letterIn(campaign: Multilingual, wanted: string): LetterIn {
  const served = closestLanguage(wanted, languagesOffered(campaign))
  const translation = campaign.translations.find(({ language }) => language === served) ?? null
  const { language, addressees, title } = translation ?? campaign
  return { language, addressees, title, translation }
}
