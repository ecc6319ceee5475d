import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLetters } from './cmap'
import { readCmap } from './woff2'

// The serif faces that come along as npm packages: fonts of the machine are never needed. A package comes in parts; which
// letters a part has is read from the part itself. Its unicode.json names many that it lacks.

export type Part = {
  /** Its own name, such as "noto-serif-jp 4". */
  alias: string
  /** One file with every weight, or one for each. */
  files: Record<number, string> | string
}

export type Family = {
  name: string
  /** ISO 15924. */
  script: string
  parts(): Part[]
  /** Which parts have a letter. */
  partsWith(code: number): readonly Part[]
}

const SHARED = /^(?:latin|latin-ext|cyrillic|cyrillic-ext|greek|vietnamese|math|symbols)$/

/** `only`: the parts that are used of it; without, those that nothing else has, or all of a `whole` one. */
type Kept = { whole?: boolean; only?: string[]; weights?: number[] }

/** A family of a package. Nothing is read before the first letter is looked for. */
export function family(script: string, name: string, { whole = false, only, weights }: Kept = {}): Family {
  const wanted = (part: string) => (only ? only.includes(part) : whole || !SHARED.test(part))
  let parts: Part[] | undefined
  let letters: Map<number, Part[]> | undefined
  const listParts = () => (parts ??= findParts(name, weights).filter(({ key }) => wanted(key)))
  return {
    name,
    script,
    parts: listParts,
    partsWith: (code) => (letters ??= readAll(listParts())).get(code) ?? [],
  }
}

function findParts(name: string, weights?: number[]): (Part & { key: string })[] {
  const folder = packageFolder(name, weights !== undefined)
  const ending = `-${weights?.[0] ?? 'wght'}-normal.woff2`
  return readdirSync(inFolder(join(folder, 'files')))
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith(ending))
    .sort()
    .map((file) => {
      const key = file.slice(name.length + 1, -ending.length)
      const path = (weight: number | string) => join(folder, 'files', `${name}-${key}-${weight}-normal.woff2`)
      const files = weights ? Object.fromEntries(weights.map((one) => [one, path(one)])) : path('wght')
      return { key, alias: `${name} ${key}`, files }
    })
}

const packageFolder = (name: string, apart: boolean) =>
  `node_modules/@fontsource${apart ? '' : '-variable'}/${name}`

function readAll(parts: Part[]): Map<number, Part[]> {
  const letters = new Map<number, Part[]>()
  for (const part of parts) {
    const [first, ...others] = filesOf(part).map((file) =>
      readLetters(readCmap(readFileSync(inFolder(file)))),
    )
    // A bold face may have fewer: those that only the regular one has are in neither.
    const everywhere = others.map((codes) => new Set(codes))
    const alone = [part]
    for (const code of first!) {
      if (!everywhere.every((codes) => codes.has(code))) continue
      const earlier = letters.get(code)
      letters.set(code, earlier ? [...earlier, part] : alone)
    }
  }
  return letters
}

export const filesOf = ({ files }: Part): string[] =>
  typeof files === 'string' ? [files] : Object.values(files)

/** From the working directory: the bundled code of a page does not know where packages lie; npm starts every process there. */
export const inFolder = (path: string): string => join(/* turbopackIgnore: true */ process.cwd(), path)
