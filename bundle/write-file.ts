import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BuiltFile } from './built'

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>
type Named = Pick<BuiltFile, 'name' | 'mediaType'> & { /** Names that it lists. */ rows?: number | null }

/** Writes a file of the bundle while its pieces arrive, and hashes it on the way. @throws when it is there already */
export async function writeFile(folder: string, file: Named, pieces: Pieces): Promise<BuiltFile> {
  const hash = createHash('sha256')
  let size = 0
  const hashing = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece)
      size += piece.length
      done(null, piece)
    },
  })
  const target = createWriteStream(join(folder, file.name), { flags: 'wx' })
  await pipeline(Readable.from(pieces, { objectMode: false }), hashing, target)
  return { rows: null, ...file, hash: hash.digest('hex'), size }
}

/** The same of a file that was written already. */
export async function hashFile(folder: string, file: Named): Promise<BuiltFile> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of createReadStream(join(folder, file.name)) as AsyncIterable<Buffer>) {
    hash.update(piece)
    size += piece.length
  }
  return { rows: null, ...file, hash: hash.digest('hex'), size }
}
