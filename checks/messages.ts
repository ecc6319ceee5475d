import { readdir, readFile } from 'node:fs/promises'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { findUsedMessages } from './used-messages'

// Holds the sentences: every language has every one, with the same placeholders and the plural forms it needs, and each
// is asked for somewhere. English is the source.

type Tree = { [key: string]: string | Tree }
type Catalog = Map<string, string>

const FOLDER = 'messages'
const FEWEST_CALLS = 400
// Asked for with every sentence, and slow to find out.
const FORMS = new Map<string, string[]>()

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}

async function readCatalog(file: string): Promise<Catalog> {
  return new Map(leaves(JSON.parse(await readFile(`${FOLDER}/${file}`, 'utf8')) as Tree))
}

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

function faultOf(message: string | undefined, source: string, language: string): string | null {
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
    return language !== 'en' && isUntranslated(message, source) ? 'is still in English' : null
  } catch (error) {
    return `cannot be read: ${(error as Error).message}`
  }
}

const english = await readCatalog('en.json')
const faults: string[] = []
const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.json'))
for (const file of files) {
  const language = file.replace('.json', '')
  const catalog = await readCatalog(file)
  for (const [key, source] of english) {
    const fault = faultOf(catalog.get(key), source, language)
    if (fault) faults.push(`${file}: ${key} ${fault}`)
  }
  for (const key of catalog.keys()) if (!english.has(key)) faults.push(`${file}: ${key} is not in English`)
}

const namespaces = new Map<string, Set<string>>()
for (const key of english.keys()) {
  const [namespace, ...rest] = key.split('.')
  const keys = namespaces.get(namespace!) ?? new Set<string>()
  namespaces.set(namespace!, keys.add(rest.join('.')))
}
const { used, calls } = findUsedMessages(namespaces)
for (const key of english.keys()) if (!used.has(key)) faults.push(`en.json: ${key} is not used anywhere`)
// A check that silently stopped understanding the code would call everything unused, or nothing.
if (calls < FEWEST_CALLS)
  faults.push(`Only ${calls} uses of sentences were found: the check itself is broken.`)

for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(`${english.size} sentences in ${files.length} languages, ${faults.length} faults.\n`)
process.exit(faults.length > 0 ? 1 : 0)
