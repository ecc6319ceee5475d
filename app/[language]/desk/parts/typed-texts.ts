import type { TypedText } from '@/app/parts/typed'
import { isLanguageTag } from '@/domain/text/language'
import { translator } from '@/messages/translator'

/** Fields that a page fills in or offers as a choice: nobody typed them. */
const CHOSEN = new Set([
  'access',
  'act',
  'addressDays',
  'back',
  'began',
  'category',
  'compared',
  'country',
  'cutoff',
  'decision',
  'encoding',
  'event',
  'format',
  'headings',
  'kind',
  'kinds',
  'language',
  'next',
  'only',
  'picked',
  'reason',
  'restDays',
  'rule',
  'sealWith',
  'seen',
  'seenAt',
  'separator',
  'sheet',
  'signature',
  'standing',
  'state',
  'step',
  'version',
  'what',
  'words',
])

/** The same of one row, column or zone among several. */
const CHOSEN_OF_SEVERAL = /^(?:c\d+|category-\d+|word-\d+|kind\..*|zone|\w*Zone|seen-.*)$/

/** Numbers, ids and ticks: what buttons, lists and boxes send. */
const MACHINE = /^(?:\d*|on|true|[0-9a-f-]{36}|[0-9a-f]{64})$/

type Form = Partial<Record<string, string>>

const LETTER = {
  title: 'fieldTitle',
  slug: 'fieldSlug',
  addressees: 'fieldAddressees',
  text: 'fieldText',
} as const
const isOfLetter = (name: string): name is keyof typeof LETTER => Object.hasOwn(LETTER, name)

/** What a field that people write in at length is called, where the texts of several stand one after the other. */
function calledAs(name: string, form: Form, language: string): Omit<TypedText, 'text'> | null {
  if (isOfLetter(name) && form.addressees !== undefined)
    return { label: translator(language, 'desk')(LETTER[name]) }
  if (name === 'closesAt') return { label: translator(language, 'desk')('fieldClosesAt') }
  if (name === 'launchesAt') return { label: translator(language, 'launch')('fieldAt') }
  const [, field, written] = /^(subject|text)-(.+)$/.exec(name) ?? []
  if (written === undefined || !isLanguageTag(written)) return null
  return { label: translator(language, 'updates')(field === 'subject' ? 'subject' : 'text'), written }
}

/** What somebody typed into a form, without what its page said itself. */
export function typedTexts(form: Form, language: string): TypedText[] {
  return Object.entries(form).flatMap(([name, value = '']) => {
    const text = value.trim()
    const called = calledAs(name, form, language)
    if (called) return text ? [{ text, ...called }] : []
    return CHOSEN.has(name) || CHOSEN_OF_SEVERAL.test(name) || MACHINE.test(text) ? [] : [{ text }]
  })
}
