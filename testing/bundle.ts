import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
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

const folders: string[] = []

/** Gives the test file that calls it, at its top, as many empty folders as it asks for, and takes them away in the end. */
export function useFolders(): () => string {
  afterAll(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    folders.push(mkdtempSync(join(tmpdir(), 'undersigned-bundle-')))
    return folders.at(-1)!
  }
}

/** Builds a delivery's files of these names; its counts are made to fit them. */
export async function buildFiles(
  delivered: Delivered,
  rows: DeliveredRow[],
  folder: string,
  key = makeKey(),
) {
  const organizations = rows.filter(({ kind }) => kind === 'organization').length
  const counts = { ...delivered.counts, organizations, people: rows.length - organizations }
  async function* read() {
    yield* rows
  }
  return buildBundle({ ...delivered, counts }, read, signerOf(key), folder, () => {})
}
