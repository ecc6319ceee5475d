import { setTimeout as wait } from 'node:timers/promises'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { sql } from '@/db/client'
import { askForSealedFile } from '@/domain/sealed-file/ask-for-sealed-file'
import { buildSealedFile } from '@/domain/sealed-file/build'
import type { SealedAsk } from '@/domain/sealed-file/sealed-file'
import { EXPORT_COLUMNS } from '@/domain/signature/desk/signatures-file'
import type { Organizer } from '@/domain/team/team'
import { fileWords } from '@/messages/file-words'

// Sealed files for tests: what is asked for, built and opened.

/** A pair of keys that lives as long as the test. */
export const SECRET_KEY = await generateX25519Identity()
export const PUBLIC_KEY = await identityToRecipient(SECRET_KEY)
export const PASSPHRASE = 'an invented passphrase'

/** Everything, sealed with PUBLIC_KEY. */
export const sealedAsk = (changed: Partial<SealedAsk> = {}): SealedAsk => ({
  columns: [...EXPORT_COLUMNS],
  unshown: true,
  format: 'csv',
  recipient: 'key',
  key: PUBLIC_KEY,
  passphrase: '',
  again: '',
  ...changed,
})

/** Builds here what the worker builds in a thread; a passphrase is cheap to try. */
export async function build(id: string) {
  const [file] = await sql()<{ columns: string[] }[]>`select columns from sealed_files where id = ${id}`
  const columns = EXPORT_COLUMNS.filter((column) => file!.columns.includes(column))
  const deadline = Date.now() + 10_000
  for (;;) {
    const outcome = await buildSealedFile(id, fileWords('en', columns), 4)
    // Somebody was erased just before: it is built again when that is some seconds past.
    if (outcome !== 'again' || Date.now() > deadline) return outcome
    await wait(500)
  }
}

/** A built file's bytes as they are stored. */
export async function storedBytes(id: string): Promise<Buffer> {
  const parts = await sql()<{ bytes: Buffer }[]>`
    select bytes from sealed_file_parts where file_id = ${id} order by position`
  return Buffer.concat(parts.map(({ bytes }) => bytes))
}

export async function opened(bytes: Uint8Array, passphrase?: string): Promise<Buffer> {
  const decrypter = new Decrypter()
  if (passphrase === undefined) decrypter.addIdentity(SECRET_KEY)
  else decrypter.addPassphrase(passphrase)
  return Buffer.from(await decrypter.decrypt(bytes))
}

/** Asks for a file, builds and opens it. */
export async function sealedText(organizer: Organizer, slug: string, changed: Partial<SealedAsk> = {}) {
  const asked = await askForSealedFile(organizer, slug, sealedAsk(changed))
  if (typeof asked === 'string' || 'faults' in asked) throw new Error(JSON.stringify(asked))
  const outcome = await build(asked.id)
  if (outcome !== 'built') throw new Error(outcome)
  return (await opened(await storedBytes(asked.id))).toString('utf8')
}
