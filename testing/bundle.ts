import { createHash, generateKeyPairSync } from 'node:crypto'
import { buildBundle } from '@/bundle/build'
import type { Delivered, DeliveredRow } from '@/bundle/delivered'
import { signerOf } from '@/bundle/signer'

/** An installation's key that exists for one test file. */
export function makeKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const id = createHash('sha256').update(raw).digest('hex').slice(0, 16)
  return {
    id,
    publicKey: raw.toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }),
  }
}

/** Builds a delivery's files of these names; its counts are made to fit them. */
export async function buildFiles(
  delivered: Delivered,
  rows: DeliveredRow[],
  folder: string,
  key: Parameters<typeof signerOf>[0] = makeKey(),
) {
  const organizations = rows.filter(({ kind }) => kind === 'organization').length
  const counts = { ...delivered.counts, organizations, people: rows.length - organizations }
  async function* read() {
    yield* rows
  }
  return buildBundle({ ...delivered, counts }, read, signerOf(key), folder, () => {})
}
