import { type Client, sql } from '@/db/client'
import { type DataKey, openBytes, sealBytes } from '@/domain/seal/seal'
import { IMPORT_LIMITS } from './import'

// The sealed parts of an import: its file in pieces, and its texts.

const PIECE = 1024 * 1024 // bytes

/** A file's bytes, as they come. */
export type Arriving = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const pieceOf = (id: string, position: number) => ({
  table: 'import_chunks',
  column: 'sealed',
  row: `${id}/${position}`,
})

/**
 * Keeps a file as it arrives, in sealed pieces of at most 1 MB; keepArrived makes it the import's when it is whole.
 * @param look sees each chunk before it is sealed
 * @returns its size, which is more than an import may have when it was not kept to the end
 */
export async function storeArriving(
  key: DataKey,
  id: string,
  bytes: Arriving,
  look: (chunk: Uint8Array) => void,
): Promise<number> {
  let held: Uint8Array[] = []
  let [size, holding, position] = [0, 0, 0]
  const store = async () => {
    const piece = Buffer.concat(held)
    held = []
    holding = 0
    for (let at = 0; at < piece.length; at += PIECE) {
      const sealed = sealBytes(key, pieceOf(id, position), piece.subarray(at, at + PIECE))
      await sql()`
        insert into arriving_chunks (import_id, position, sealed, arrived_at) values (${id}, ${position}, ${sealed}, now())`
      position += 1
    }
  }
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > IMPORT_LIMITS.bytes) return size
    look(chunk)
    held.push(chunk)
    holding += chunk.length
    if (holding >= PIECE) await store()
  }
  await store()
  return size
}

/** Makes the pieces that arrived the file of the import of the same id. */
export async function keepArrived(client: Client, id: string): Promise<void> {
  await client`
    insert into import_chunks (import_id, position, sealed)
    select import_id, position, sealed from arriving_chunks where import_id = ${id}`
}

/** Forgets what arrived of a file. */
export async function dropArriving(id: string): Promise<void> {
  await sql()`delete from arriving_chunks where import_id = ${id}`
}

/** The file as it was uploaded; empty when it is deleted. */
export async function openFile(key: DataKey, id: string): Promise<Buffer> {
  const rows = await sql()<{ position: number; sealed: Buffer }[]>`
    select position, sealed from import_chunks where import_id = ${id} order by position`
  return Buffer.concat(rows.map(({ position, sealed }) => openBytes(key, pieceOf(id, position), sealed)))
}

/** Deletes the file. Its first rows and those that could not be taken stay for a while (purge.ts). */
export async function deleteFile(client: Client, id: string): Promise<void> {
  await client`delete from import_chunks where import_id = ${id}`
}

/** Deletes everything that was kept of the file. */
export async function deleteContents(client: Client, id: string): Promise<void> {
  await deleteFile(client, id)
  await client`delete from import_faults where import_id = ${id}`
  await client`update imports set sample = null, report = null, choices = null where id = ${id}`
}
