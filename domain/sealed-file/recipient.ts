import { Encrypter } from 'age-encryption'
import { countCharacters } from '@/domain/text/name'
import { findCharacterFault } from '@/domain/text/character-fault'
import { trimEnds } from '@/domain/text/tidy'
import { holdsSecretKey, holdsSeveralKeys, tidyKey } from './key-text'
import { SEALED_LIMITS, type SealedAsk, type SealedFault, type SealedFaults } from './sealed-file'

// To whom a file is sealed: an age public key, or a passphrase.

/** A passphrase as it is sealed with: what is typed into `age` later must be the same bytes, so every space is the plain one. */
export function tidyPassphrase(text: string): string {
  return trimEnds(text)
    .normalize('NFC')
    .replace(/\p{Zs}/gu, ' ')
}

/**
 * What is wrong with a key. Of the kinds that age knows only X25519 is taken: every `age` opens it, without a plugin and
 * whatever its version.
 */
export async function findKeyFault(text: string): Promise<SealedFault | null> {
  const key = tidyKey(text)
  if (holdsSecretKey(text)) return 'key-is-secret'
  if (key === '') return 'key-required'
  if (holdsSeveralKeys(text)) return 'key-more-than-one'
  if (/^(age1[a-z0-9]*1|ssh-)/.test(key)) return 'key-of-another-kind'
  try {
    const encrypter = new Encrypter()
    encrypter.addRecipient(key)
    // Points that give everybody the same secret are found only by using them.
    await encrypter.encrypt(new Uint8Array())
    return null
  } catch {
    return 'key-invalid'
  }
}

export function findPassphraseFault(text: string): SealedFault | null {
  const passphrase = tidyPassphrase(text)
  const length = countCharacters(passphrase)
  if (length === 0) return 'passphrase-required'
  if (length < SEALED_LIMITS.passphraseLeast) return 'passphrase-short'
  if (length > SEALED_LIMITS.passphraseMost) return 'passphrase-long'
  if (findCharacterFault(passphrase)) return 'passphrase-characters'
  return new Set(passphrase).size < SEALED_LIMITS.passphraseDifferent ? 'passphrase-simple' : null
}

/** Everything that is wrong with what a form asks for. */
export async function findSealedFaults(ask: SealedAsk): Promise<SealedFaults> {
  const columns: SealedFaults = ask.columns.length === 0 ? { columns: 'columns-required' } : {}
  if (ask.recipient === 'key') {
    const key = await findKeyFault(ask.key)
    return { ...columns, ...(key && { key }) }
  }
  const passphrase = findPassphraseFault(ask.passphrase)
  if (passphrase) return { ...columns, passphrase }
  const same = tidyPassphrase(ask.passphrase) === tidyPassphrase(ask.again)
  return { ...columns, ...(!same && { again: 'passphrases-differ' as const }) }
}
