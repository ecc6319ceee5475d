import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

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

/** A run of text as it is drawn: its page, the size of its letters, where its first one stands; in points from the lower left corner. */
export type Drawn = { page: number; size: number; x: number; y: number; skipped: boolean }

const TOKEN =
  /(\/Artifact BMC)|(MCID \d+>> BDC)|\/F\d+ ([\d.]+) Tf [\d. ]+ rg\n1 0 [\d.]+ 1 ([-\d.]+) ([-\d.]+) Tm/g

/** What is copied and searched instead of glyphs, stretch by stretch. */
export function spokenIn(file: string): string[] {
  return contentsOf(file).flatMap((content) =>
    Array.from(content.matchAll(/\/ActualText <FEFF([0-9a-f]*)>/g), ([, hex]) =>
      Buffer.from(hex!, 'hex').swap16().toString('utf16le'),
    ),
  )
}

/** Where each run of text begins, without the pages' footers. `skipped`: screen readers pass over it. */
export function drawnIn(file: string): Drawn[] {
  const drawn: Drawn[] = []
  for (const [index, content] of contentsOf(file).entries()) {
    const page = index + 1
    let skipped = false
    for (const [, artifact, marked, size, x, y] of content.matchAll(TOKEN)) {
      if (artifact || marked) skipped = artifact !== undefined
      else drawn.push({ page, size: Number(size), x: Number(x), y: Number(y), skipped })
    }
  }
  return drawn
}

/** The operators of each page. */
function contentsOf(file: string): string[] {
  const pdf = readFileSync(file)
  const contents: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at)) {
    const end = pdf.indexOf('\nendstream', at)
    const content = inflated(pdf.subarray(at + 7, end))
    at = end + 12
    if (content.startsWith('1 0 0 -1 0 ')) contents.push(content)
  }
  return contents
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}
