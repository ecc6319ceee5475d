import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { onDay } from '@/domain/text/zip-day'
import type { BuiltFile } from './built'

/** Packs files of a folder, in their order; the same files make the same bytes. PDF and XLSX are compressed already. */
export async function* packZip(
  folder: string,
  files: BuiltFile[],
  frozenAt: string,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  for (const { name, size } of files) {
    const options = { ...onDay(new Date(frozenAt)), mode: 0o100644, size, compress: !name.endsWith('.xlsx') }
    zip.addReadStreamLazy(name, options, (give) => {
      const file = createReadStream(join(folder, name))
      // yazl leaves a fault of what it reads to us: the file must break off, not look whole.
      file.on('error', (error: Error) => output.destroy(error))
      give(null, file)
    })
  }
  zip.end()
  yield* output as AsyncIterable<Uint8Array>
}
