import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a ZIP as an attacker writes it: what is not said is as an honest program writes it. */
export type RawEntry = {
  name: string | Buffer
  content?: string | Buffer
  /** The program's system in the upper byte. */
  madeBy?: number
  attributes?: number
  flags?: number
  method?: number
  extra?: Buffer
  comment?: Buffer
  /** Where its own record says something else than the list. */
  local?: { name?: string; extra?: Buffer; size?: number }
  /** What stands before it and is on no list. */
  before?: Buffer
}

export const FILE = 0o100644 * 0x10000
export const FOLDER = 0o040755 * 0x10000 + 0x10

/** A field after a name, by its kind. */
export const extraField = (kind: number, data: Buffer) => Buffer.concat([u16(kind), u16(data.length), data])

/** The bytes of a ZIP, record by record (APPNOTE 4.3); `tail` stands between its list and its end. */
export function rawZip(entries: RawEntry[], { tail = Buffer.alloc(0), comment = '' } = {}): Buffer {
  const pieces: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const { local, central } = records(entry, at + (entry.before?.length ?? 0))
    const piece = Buffer.concat([entry.before ?? Buffer.alloc(0), local])
    pieces.push(piece)
    list.push(central)
    at += piece.length
  }
  const listed = Buffer.concat(list)
  const counts = [u16(0), u16(0), u16(entries.length), u16(entries.length)]
  const end = [u32(0x06054b50), ...counts, u32(listed.length), u32(at), u16(comment.length)]
  return Buffer.concat([...pieces, listed, tail, ...end, Buffer.from(comment)])
}

function records(entry: RawEntry, offset: number) {
  const { madeBy = 0x0314, attributes = FILE, flags = 0x0800, method = 8, local = {} } = entry
  const [content, name] = [Buffer.from(entry.content ?? ''), Buffer.from(entry.name)]
  const packed = method === 8 && content.length > 0 ? deflateRawSync(content) : content
  const [extra, comment] = [entry.extra ?? Buffer.alloc(0), entry.comment ?? Buffer.alloc(0)]
  const head = [u16(20), u16(flags), u16(content.length > 0 ? method : 0), u16(0), u16(0x5b7b)]
  const sizes = (size: number) => [u32(crc32(content)), u32(packed.length), u32(size)]
  const own = { name: Buffer.from(local.name ?? name), extra: local.extra ?? extra }
  return {
    local: Buffer.concat([
      ...[u32(0x04034b50), ...head, ...sizes(local.size ?? content.length)],
      ...[u16(own.name.length), u16(own.extra.length), own.name, own.extra, packed],
    ]),
    central: Buffer.concat([
      ...[u32(0x02014b50), u16(madeBy), ...head, ...sizes(content.length)],
      ...[u16(name.length), u16(extra.length), u16(comment.length), u16(0), u16(0)],
      ...[u32(attributes), u32(offset), name, extra, comment],
    ]),
  }
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
