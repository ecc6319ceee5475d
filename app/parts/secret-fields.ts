import { shownKey } from '@/domain/sealed-file/key-text'

/** Fields that no page shows again, whatever is wrong with their form. */
const SECRET = new Set(['passphrase', 'again'])

/** A form's values as a page may show them again: without secrets, and of a key what is public. */
export function withoutSecrets(values: Partial<Record<string, string>>): Partial<Record<string, string>> {
  const kept = Object.entries(values).filter(([name]) => !SECRET.has(name))
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === 'key' ? shownKey(value ?? '') : value]),
  )
}
