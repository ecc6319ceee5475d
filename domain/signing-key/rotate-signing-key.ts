import { makeSigningKey, withKeysLocked } from './make-signing-key'

/** Signs with a new key from now on. The old ones stay: what they signed can be checked for good. @returns the new key's id */
export async function rotateSigningKey(now = new Date()): Promise<string> {
  return withKeysLocked(async (tx, sealing) => {
    await tx`update signing_keys set retired_at = ${now} where retired_at is null`
    return makeSigningKey(tx, sealing, now)
  })
}
