// The table of a font that says which glyph a letter has (OpenType, "cmap").

/** The code points that have a glyph, ascending within each of the table's segments. */
export function readLetters(cmap: Buffer): number[] {
  let basic: Buffer | undefined
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + 8 * index))
    const format = subtable.readUInt16BE(0)
    if (format === 12) return readGroups(subtable)
    if (format === 4) basic = subtable
  }
  if (!basic) throw new Error('a cmap without letters')
  return readSegments(basic)
}

/** Format 12: all of Unicode. */
function readGroups(table: Buffer): number[] {
  const letters: number[] = []
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const [from, to, glyph] = [0, 4, 8].map((part) => table.readUInt32BE(16 + 12 * group + part)) as [
      number,
      number,
      number,
    ]
    for (let code = from; code <= to; code += 1) if (glyph + code - from !== 0) letters.push(code)
  }
  return letters
}

/** Format 4: the basic plane. */
function readSegments(table: Buffer): number[] {
  const letters: number[] = []
  const size = table.readUInt16BE(6)
  for (let segment = 0; segment < size; segment += 2) {
    const to = table.readUInt16BE(14 + segment)
    const from = table.readUInt16BE(16 + size + segment)
    const delta = table.readUInt16BE(16 + 2 * size + segment)
    const rangeAt = 16 + 3 * size + segment
    const range = table.readUInt16BE(rangeAt)
    for (let code = from; code <= to && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : table.readUInt16BE(rangeAt + range + 2 * (code - from))
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) letters.push(code)
    }
  }
  return letters
}
