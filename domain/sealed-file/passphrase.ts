import type { DataKey } from '@/domain/seal/seal'
import { openField, sealField } from '@/domain/seal/seal'

const place = (id: string) => ({ table: 'sealed_files', column: 'passphrase', row: id })

/** A passphrase while its file waits to be built. */
export function sealPassphrase(key: DataKey, id: string, passphrase: string): Buffer {
  return sealField(key, place(id), passphrase)
}

export function openPassphrase(key: DataKey, id: string, sealed: Buffer): string {
  return openField(key, place(id), sealed)
}
