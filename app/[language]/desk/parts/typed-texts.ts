/** Fields that a page fills in or offers as a choice: nobody typed them. */
const CHOSEN = new Set([
  'what',
  'decision',
  'reason',
  'signature',
  'seen',
  'next',
  'back',
  'zone',
  'closesZone',
  'launchZone',
  'language',
  'words',
])

/** Numbers, ids and ticks: what buttons, lists and boxes send. */
const MACHINE = /^(?:\d*|on|[0-9a-f-]{36}|[0-9a-f]{64})$/

/** What somebody typed into a form, without what its page said itself. */
export function typedTexts(form: Partial<Record<string, string>>): string[] {
  return Object.entries(form).flatMap(([name, value = '']) => {
    const text = value.trim()
    return CHOSEN.has(name) || /^c\d+$/.test(name) || MACHINE.test(text) ? [] : [text]
  })
}
