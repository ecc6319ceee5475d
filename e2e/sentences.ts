import { readdirSync, readFileSync } from 'node:fs'

/** Languages that have a file of sentences. */
export const LANGUAGES = readdirSync('messages')
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))

/**
 * A sentence without placeholders as a reader of this language sees it, such as `form.errorTitle`.
 * @throws when there is none
 */
export function sentence(language: string, key: string): string {
  let found: unknown = JSON.parse(readFileSync(`messages/${language}.json`, 'utf8'))
  for (const part of key.split('.')) found = (found as Record<string, unknown>)[part]
  if (typeof found !== 'string') throw new Error(`No sentence ${key} in ${language}`)
  return found
}
