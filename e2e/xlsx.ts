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

const PLAIN: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/**
 * The cells of our sheet, row by row, as a spreadsheet shows them, as wide as the headings. Throws on a cell that is not
 * a string, or that stands elsewhere than it says.
 */
export function parseSheet(archive: Buffer): string[][] {
  const xml = unzip(archive).get('xl/worksheets/sheet1.xml')!
  const rows = [...xml.matchAll(/<row r="(\d+)">(.*?)<\/row>/gs)]
  if (rows.length !== xml.split('<row').length - 1) throw new Error('A row without its number')
  const read = rows.map(([, number, row], index) => {
    if (Number(number) !== index + 1) throw new Error('A row in another place')
    return parseRow(number!, row!)
  })
  const width = read[0]!.length
  return read.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''))
}

const CELL =
  /<c r="([A-Z]+)(\d+)" t="inlineStr" s="[01]"><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c>|<c/g

function parseRow(number: string, row: string): string[] {
  const cells: string[] = []
  for (const [, letters, at, text] of row.matchAll(CELL)) {
    if (!letters || at !== number) throw new Error('A cell that is no string, or has no place')
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    const plain = text!.replace(/&#?\w+;/g, (entity) => PLAIN[entity]!)
    cells[column] = plain.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    )
  }
  return cells
}
