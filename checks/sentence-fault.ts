import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

// Asked for with every sentence, and slow to find out.
const FORMS = new Map<string, string[]>()

/** The forms that whole numbers take in a language; what only millions or fractions need is left to `other`. */
function pluralForms(language: string): string[] {
  const known = FORMS.get(language)
  if (known) return known
  const rules = new Intl.PluralRules(language)
  const forms = [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))]
  FORMS.set(language, forms)
  return forms
}

/** A placeholder as it must agree: a number may be inflected in one language and stand plainly in another. */
function holeOf(element: Exclude<MessageFormatElement, { type: TYPE.literal | TYPE.pound }>): string {
  if (element.type === TYPE.tag) return `<${element.value}>`
  if (element.type !== TYPE.select) return `{${element.value}}`
  return `{${element.value}: ${Object.keys(element.options).toSorted().join(', ')}}`
}

type Parts = { holes: Set<string>; incomplete: string[] }

/** What must agree between languages: placeholders with their kind and tags; and plurals that lack a form. */
function collect(elements: MessageFormatElement[], forms: string[], parts: Parts): Parts {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    parts.holes.add(holeOf(element))
    if (element.type === TYPE.plural) {
      if (forms.some((form) => !element.options[form])) parts.incomplete.push(element.value)
    }
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) collect(option.value, forms, parts)
    }
    if (element.type === TYPE.tag) collect(element.children, forms, parts)
  }
  return parts
}

const partsOf = (message: string, language: string) =>
  collect(parse(message), pluralForms(language), { holes: new Set(), incomplete: [] })

/** Whether a translation was left in English: a sentence of several words that is the same. */
const isUntranslated = (message: string, source: string) =>
  message === source && source.replace(/\{[^{}]*\}/g, '').split(/\s+/).length > 4

/** French sets a space before these signs and inside its quotation marks, at which no line may break (U+00A0, U+202F). */
const BREAKS_IN_FRENCH = /« | [:;?!»]/

/** What is wrong with a sentence in a language, held against the English one; null when nothing is. */
export function faultOf(message: string | undefined, source: string, language: string): string | null {
  if (message === undefined) return 'is missing'
  try {
    const [its, english] = [partsOf(message, language), partsOf(source, 'en')]
    const differing = [...its.holes].filter((hole) => !english.holes.has(hole))
    const lacking = [...english.holes].filter((hole) => !its.holes.has(hole))
    if (differing.length + lacking.length > 0) {
      return `has other placeholders than English: ${[...differing, ...lacking].join(', ')}`
    }
    // What English says alike of one and of many needs no more forms elsewhere.
    if (its.incomplete.some((hole) => !english.incomplete.includes(hole)))
      return `lacks a plural form (${pluralForms(language).join(', ')})`
    if (language === 'fr' && BREAKS_IN_FRENCH.test(message))
      return 'has a space that breaks before : ; ? ! or inside « »'
    return language !== 'en' && isUntranslated(message, source) ? 'is still in English' : null
  } catch (error) {
    return `cannot be read: ${(error as Error).message}`
  }
}
