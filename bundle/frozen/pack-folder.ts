import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { onDay } from '@/domain/text/zip-day'
import type { Piece } from './frozen'

const PACKED = /\.(zip|xlsx|png|jpg|pdf)$/

/**
 * A folder as a ZIP, each file made when the one before is packed: of 100,000 names a thousand are held.
 * @param folder what everything in it stands below
 */
export async function* packFolder(
  folder: string,
  pieces: AsyncGenerator<Piece>,
  day: Date,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const fail = (error: Error) => output.destroy(error)
  zip.on('error', fail)
  const adding = (async () => {
    for await (const { path, content } of pieces) {
      const options = { ...onDay(day), mode: 0o100644, compress: !PACKED.test(path) }
      await new Promise<void>((resolve) => {
        zip.addReadStreamLazy(`${folder}/${path}`, options, (give) => {
          const file = Readable.from(content, { objectMode: false })
          // yazl leaves a fault of what it reads to us: the ZIP must break off, not look whole.
          file.once('error', fail).once('end', resolve)
          give(null, file)
        })
      })
    }
    zip.end()
  })()
  adding.catch(fail)
  try {
    yield* output as AsyncIterable<Uint8Array>
  } finally {
    // A reader who leaves ends the next query.
    await pieces.return(undefined)
  }
}
