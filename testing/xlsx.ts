import { deflateRawSync } from 'node:zlib'

// Spreadsheets made by hand for tests, honest ones and others.

export const SHEET = 'xl/worksheets/sheet1.xml'
type Lie = { unnamed?: string; stored?: true }

/**
 * A ZIP archive as a spreadsheet program writes it, with parts of our choosing.
 * @param lie about the sheet: another one behind it that the directory does not name, or that it is not packed
 */
export function archive(parts: Record<string, string>, lie: Lie = {}): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts).concat(lie.unnamed ? [[SHEET, lie.unnamed]] : [])) {
    const packed = deflateRawSync(Buffer.from(text))
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(packed.length, 14)
    // What it unpacks to is a lie for the large ones: small, as a bomb would say.
    head.writeUInt32LE(Math.min(text.length, 1000), 18)
    head.writeUInt16LE(name.length, 22)
    files.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed)
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(at, 10)
    at += 30 + name.length + packed.length
    const said = Buffer.from(head)
    if (text === lie.unnamed) continue
    if (name === SHEET && lie.stored) said.writeUInt16LE(0, 4)
    directory.push(Buffer.from('PK\x01\x02\x14\0'), said, entry, Buffer.from(name))
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length / 4, 4)
  end.writeUInt16LE(directory.length / 4, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...files, list, Buffer.from('PK\x05\x06'), end])
}

/** The parts of a spreadsheet of one sheet. */
export function partsOf(sheet: string, strings = ''): Record<string, string> {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  }
}

/** A spreadsheet of one sheet. */
export const workbook = (sheet: string, strings?: string) => archive(partsOf(sheet, strings))

/** A cell with a text in it. */
export const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`

/** A small file of which reading is given up: one long text in many cells. */
export const tooLong = () => {
  const cells = Array.from(
    { length: 1_000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
  )
  return workbook(cells.join(''), `<si><t>${'x'.repeat(1_000_000)}</t></si>`)
}

/** A sheet of one organization. */
export const named = (name: string) =>
  `<row r="1">${text('A1', 'Name')}</row><row r="2">${text('A2', name)}</row>`
