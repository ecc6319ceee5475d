import { createHash } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import type postgres from 'postgres'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import { countDeskSignatures, streamDeskSignatures } from '@/domain/signature/desk/queries'
import {
  privateChoices,
  readColumns,
  SHEET_ROWS,
  withoutPrivate,
} from '@/domain/signature/desk/signatures-file'
import { type FileWords, writeSignatures } from '@/domain/signature/desk/write-signatures'
import { may, type Role } from '@/domain/team/team'
import { ERASURE_MARGIN } from './erased-since'
import { inParts, streamOf } from './pieces'
import { openPassphrase } from './passphrase'
import { SEALED_LIMITS, type SealedTrouble } from './sealed-file'

// Runs in a thread of the worker's (build-thread.ts): sealing with a passphrase takes seconds without a pause.

const EVERYBODY = { confirmedOnly: true } as const
const BATCH = 1_000 // rows, after each of which progress is told and a cancelled build ends

type Asked = {
  id: string
  campaignId: string
  recipientKey: string | null
  passphrase: Buffer | null
  columns: string[]
  format: 'csv' | 'xlsx'
  role: Role | null
  begun: Date
}

class Cancelled extends Error {}

/** What trying a passphrase costs, as a power of two: about two seconds here, and in the `age` that opens the file. */
const WORK = 18

/**
 * Builds a file from its beginning and stores all of it in one transaction, or nothing.
 * @returns why there is none; `again`: somebody was erased meanwhile, so that it is to be built again
 */
export async function buildSealedFile(
  id: string,
  words: FileWords,
  work = WORK,
): Promise<'built' | 'cancelled' | 'again' | SealedTrouble> {
  const [file] = await sql()<Asked[]>`
    select f.id, f.campaign_id, f.recipient_key, f.passphrase, f.columns, f.format, m.role, clock_timestamp() as begun
    from sealed_files f left join memberships m on m.campaign_id = f.campaign_id and m.user_id = f.asked_by
    where f.id = ${id} and f.built_at is null and f.cancelled_at is null and f.fault is null`
  if (!file) return 'cancelled'
  if (!file.role || !may(file.role, 'export-private')) return 'asker-left'
  const seen = { campaignId: file.campaignId, role: file.role }
  const rows = await countDeskSignatures(seen, EVERYBODY)
  if (rows === 0) return 'nothing-to-export'
  if (file.format === 'xlsx' && rows > SHEET_ROWS) return 'sheet-too-small'
  await sql()`update sealed_files set rows = ${rows}, progress = 0 where id = ${id}`
  const told = telling(id, file.columns, streamDeskSignatures(seen, EVERYBODY, BATCH))
  const columns = readColumns(file.columns)
  const pieces = writeSignatures(told, { columns, format: file.format, separator: 'comma', words })
  const encrypter = await recipientOf(file, work)
  const sealed = await encrypter.encrypt(streamOf(pieces))
  try {
    return await sql().begin((tx) => storeSealed(tx, file, sealed))
  } catch (error) {
    if (error instanceof Cancelled) return 'cancelled'
    throw error
  }
}

async function recipientOf(file: Asked, work: number): Promise<Encrypter> {
  const { id, campaignId, recipientKey, passphrase } = file
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(work)
  if (recipientKey) encrypter.addRecipient(recipientKey)
  else encrypter.setPassphrase(openPassphrase(await findDataKey(campaignId), id, passphrase!))
  return encrypter
}

/** The rows with what was chosen of them; tells how many there were, and ends when the file is cancelled. */
async function* telling(
  id: string,
  words: string[],
  batches: AsyncGenerator<DeskSignature[]>,
): AsyncGenerator<DeskSignature[]> {
  const parts = privateChoices(words)
  let done = 0
  for await (const batch of batches) {
    yield batch.map((signature) => withoutPrivate(signature, parts))
    done += batch.length
    const { count } = await sql()`
      update sealed_files set progress = ${done} where id = ${id} and cancelled_at is null`
    if (count === 0) throw new Cancelled()
  }
}

async function storeSealed(
  tx: postgres.TransactionSql,
  { id, campaignId, begun }: Asked,
  sealed: ReadableStream<Uint8Array>,
) {
  const hash = createHash('sha256')
  let [size, position] = [0, 0]
  for await (const bytes of inParts(sealed)) {
    hash.update(bytes)
    size += bytes.length
    await tx`insert into sealed_file_parts (file_id, position, bytes) values (${id}, ${position}, ${bytes})`
    position += 1
  }
  const [erased] = await tx`
    select from signatures where campaign_id = ${campaignId}
      and erased_at > ${begun}::timestamptz - ${ERASURE_MARGIN} * interval '1 second' limit 1`
  if (erased) {
    await tx`delete from sealed_file_parts where file_id = ${id}`
    return 'again'
  }
  // Built is when its rows began to be read: whoever is erased after that ends it.
  const { count } = await tx`
    update sealed_files set built_at = ${begun}, rows = progress, size = ${size}, hash = ${hash.digest()},
      passphrase = null, expires_at = now() + ${SEALED_LIMITS.hours} * interval '1 hour'
    where id = ${id} and cancelled_at is null and built_at is null`
  if (count === 0) throw new Cancelled()
  return 'built'
}
