import { translator } from '@/messages/translator'

const NAMES = [
  'fieldTitle',
  'fieldTitleHint',
  'fieldSlug',
  'fieldSlugHint',
  'fieldLanguage',
  'fieldLanguageHint',
  'fieldAddressees',
  'fieldAddresseesHint',
  'fieldText',
  'fieldTextHint',
  'livePreview',
  'previewStale',
  'previewNoScript',
  'emptyPreview',
  'markdownHelp',
  'help.heading',
  'help.bold',
  'help.link',
  'help.list',
  'help.numbered',
  'help.table',
  'help.quote',
  'help.noteUse',
  'help.note',
  'help.paragraph',
] as const

export type LetterSentences = Record<(typeof NAMES)[number], string>

/** What the letter's fields say, for the component that runs in the browser. */
export function letterSentences(language: string): LetterSentences {
  const t = translator(language, 'desk')
  return Object.fromEntries(NAMES.map((name) => [name, t(name)])) as LetterSentences
}
