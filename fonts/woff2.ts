import { brotliDecompressSync, constants } from 'node:zlib'

// As much of WOFF2 as it takes to read one table that is stored as it is (https://www.w3.org/TR/WOFF2/).

const CMAP = 0
const GLYF = 10
const LOCA = 11
const NAMED_BY_TAG = 63
const HEADER = 48

type Place = { offset: number; length: number }

/** The table that maps letters to glyphs. Only the beginning of the file is unpacked: outlines, which are most of it, come later. */
export function readCmap(woff2: Buffer): Buffer {
  const { cmap, body } = readDirectory(woff2)
  const packed = woff2.subarray(body, body + woff2.readUInt32BE(20))
  for (let size = 4096; ; size *= 2) {
    const unpacked = brotliDecompressSync(packed.subarray(0, size), {
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    })
    const table = unpacked.subarray(cmap.offset, cmap.offset + cmap.length)
    if (table.length === cmap.length) return table
    if (size >= packed.length) throw new Error('WOFF2 ends before its cmap table does')
  }
}

function readDirectory(woff2: Buffer): { cmap: Place; body: number } {
  let at = HEADER
  const read = () => {
    let value = 0
    for (;;) {
      const byte = woff2[at++]!
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  let cmap: Place | undefined
  let offset = 0
  for (let left = woff2.readUInt16BE(12); left > 0; left -= 1) {
    const flags = woff2[at++]!
    const tag = flags & NAMED_BY_TAG
    if (tag === NAMED_BY_TAG) at += 4
    const plain = read()
    const version = flags >> 6
    const transformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0
    const length = transformed ? read() : plain
    if (tag === CMAP) cmap = { offset, length }
    offset += length
  }
  if (!cmap) throw new Error('WOFF2 without a cmap table')
  return { cmap, body: at }
}
