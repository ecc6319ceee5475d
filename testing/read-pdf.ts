import { readFileSync } from 'node:fs'

// What screen readers read of a PDF, without tools of the machine: the structure's objects are not compressed.

/** The exact texts of all elements of a type, in order. */
export function textsOf(file: string, tag: string): string[] {
  const pdf = readFileSync(file, 'latin1')
  const bodies = pdf.split(`<<\n/S /${tag}\n`).slice(1)
  return bodies
    .map((rest) => rest.slice(0, rest.indexOf('\nendobj')))
    .map((body) => {
      const [, text] = /\/ActualText \(((?:\\[^]|[^\\)])*)\)/.exec(body) ?? []
      return text === undefined ? null : unescaped(text)
    })
    .filter((text) => text !== null)
}

/** How many elements of each type there are. */
export function tagsOf(file: string): Record<string, number> {
  const tags: Record<string, number> = {}
  for (const [, tag] of readFileSync(file, 'latin1').matchAll(/<<\n\/S \/(\w+)\n\/P /g))
    tags[tag!] = (tags[tag!] ?? 0) + 1
  return tags
}

const CONTROLS: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(written: string): string {
  const bytes = written.replace(/\\([^])/g, (_, sign: string) => CONTROLS[sign] ?? sign)
  if (!bytes.startsWith('\xfe\xff')) return bytes
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
}
