import type postgres from 'postgres'
import { sql } from '@/db/client'
import { type DataKey, openBytes, openField, sealBytes, sealField } from '@/domain/seal/seal'

// The sealed parts of an import: its file in pieces, and its texts.

const PIECE = 1024 * 1024 // bytes

type Client = postgres.Sql | postgres.TransactionSql
type Column = 'file_name' | 'sample' | 'report' | 'source' | 'choices'

const place = (id: string, column: Column) => ({ table: 'imports', column, row: id })
const pieceOf = (id: string, position: number) => ({
  table: 'import_chunks',
  column: 'sealed',
  row: `${id}/${position}`,
})

export function sealText(key: DataKey, id: string, column: Column, text: string): Buffer {
  return sealField(key, place(id, column), text)
}

export function openText(key: DataKey, id: string, column: Column, sealed: Buffer): string {
  return openField(key, place(id, column), sealed)
}

const cellsOf = (id: string, row: number) => ({
  table: 'import_faults',
  column: 'cells',
  row: `${id}/${row}`,
})

export function sealCells(key: DataKey, id: string, row: number, cells: string[]): Buffer {
  return sealField(key, cellsOf(id, row), JSON.stringify(cells))
}

export function openCells(key: DataKey, id: string, row: number, sealed: Buffer): string[] {
  return JSON.parse(openField(key, cellsOf(id, row), sealed)) as string[]
}

/** Keeps the file in sealed pieces of at most 1 MB. */
export async function storeFile(client: Client, key: DataKey, id: string, bytes: Buffer): Promise<void> {
  for (let position = 0; position * PIECE < bytes.length; position++) {
    const piece = bytes.subarray(position * PIECE, (position + 1) * PIECE)
    const sealed = sealBytes(key, pieceOf(id, position), piece)
    await client`insert into import_chunks (import_id, position, sealed) values (${id}, ${position}, ${sealed})`
  }
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
