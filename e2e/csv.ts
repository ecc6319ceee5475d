/** Reads RFC 4180 as our exports write it: BOM, every field quoted, CRLF. Throws on anything else. */
export function parseCsv(text: string): Record<string, string>[] {
  if (!text.startsWith('\uFEFF')) throw new Error('The byte order mark is missing')
  const lines = text.slice(1).split('\r\n')
  if (lines.pop() !== '') throw new Error('The last row does not end with CRLF')
  const rows = lines.map((line) => {
    if (!/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/.test(line)) throw new Error(`Not a row: ${line}`)
    return [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, field]) => field!.replaceAll('""', '"'))
  })
  const [head, ...body] = rows
  return body.map((row) => Object.fromEntries(row.map((field, index) => [head![index]!, field])))
}
