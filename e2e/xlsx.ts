import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive, by name, read from its central directory. Throws when it is none. */
export function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('Not a ZIP archive')
  const files = new Map<string, string>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength, extraLength, commentLength, start] = [
      archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28),
      archive.readUInt16LE(at + 30),
      archive.readUInt16LE(at + 32),
      archive.readUInt32LE(at + 42),
    ]
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
    files.set(name, inflateRawSync(archive.subarray(data, data + size)).toString('utf8'))
    at += 46 + nameLength + extraLength + commentLength
  }
  return files
}

const PLAIN: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** The cells of our sheet, row by row, as a spreadsheet shows them. Throws on a cell that is not a string. */
export function parseSheet(archive: Buffer): string[][] {
  const xml = unzip(archive).get('xl/worksheets/sheet1.xml')!
  return [...xml.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row]) =>
    [
      ...row!.matchAll(
        /<c(\/?)(?:| t="inlineStr" s="[01]"><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c)>|<c /g,
      ),
    ].map(([cell, empty, text]) => {
      if (cell === '<c ') throw new Error('A cell that is no string')
      if (empty) return ''
      const plain = text!.replace(/&\w+;/g, (entity) => PLAIN[entity]!)
      return plain.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    }),
  )
}
