/** Fields that a page fills in or offers as a choice: nobody typed them. */
const CHOSEN = new Set([
  'access',
  'act',
  'addressDays',
  'back',
  'category',
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

/** What somebody typed into a form, without what its page said itself. */
export function typedTexts(form: Partial<Record<string, string>>): string[] {
  return Object.entries(form).flatMap(([name, value = '']) => {
    const text = value.trim()
    return CHOSEN.has(name) || CHOSEN_OF_SEVERAL.test(name) || MACHINE.test(text) ? [] : [text]
  })
}
