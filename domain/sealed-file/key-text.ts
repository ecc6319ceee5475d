import { trimEnds } from '@/domain/text/tidy'

// What is pasted where a public key is asked for. Nothing else than a public key is shown again.

// Of age and its plugins, and the blocks of OpenSSH, OpenSSL, PGP and PuTTY; white space is gone from what it reads.
const SECRET = /age-secret-key-|age-plugin-|private-?(?:key|lines)/i

const compact = (text: string) => text.replace(/\s+/g, '')

/** Whether there is a secret key anywhere in a text. */
export const holdsSecretKey = (text: string) => SECRET.test(compact(text))

/** Whether there are several public keys in a text. */
export const holdsSeveralKeys = (text: string) => /age1.*age1/i.test(compact(text))

/** A key as it is stored, without what age-keygen writes before it. Bech32 is written in small letters or in capitals alone. */
export function tidyKey(text: string): string {
  const key = trimEnds(compact(text.slice(0, 4096)).replace(/^.*publickey:/i, ''))
  return key === key.toUpperCase() ? key.toLowerCase() : key
}

/** What may be shown again of what was typed as a public key: such keys, and nothing else. */
export function shownKey(text: string): string {
  const keys = text.slice(0, 4096).split(/[\s,;]+/)
  if (holdsSecretKey(text)) return ''
  return keys.filter((key) => /^age1[a-z0-9]*$/i.test(key)).join(' ')
}
