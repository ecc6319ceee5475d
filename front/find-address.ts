import { endingOf, kinds, type Kind, wordsOf } from '@/address-kinds'

// The addresses of addresses.js as a tree of their words.

/** What a page reads of its query: a parameter with its values, or null for any value. */
export type Query = ReadonlyMap<string, ReadonlySet<string> | null>
type Branch = {
  words: Map<string, Branch>
  parameter?: Parameter
  /** Files named by a parameter, by what their name ends in. */
  files: Map<string, Parameter>
  kind?: Kind
  /** What `paths` calls the address; without it nothing but a handler of forms is here. */
  name?: string
  query: Query
  /** The kind of the first address at or below this place. */
  below: Kind
}
type Parameter = { name: string; below: Branch }
/** An address in the table. */
type Found = { kind: Kind; query: Query; name: string | undefined }

const place = (below: Kind): Branch => ({
  words: new Map(),
  files: new Map(),
  query: new Map(),
  below,
})
const root = place(kinds[0]!)

for (const kind of kinds) {
  for (const [name, address] of Object.entries(kind.addresses)) {
    const words = wordsOf(address)
    settle(words, kind, readQuery(address), name)
    // Where pages take their own form, the handler lies below (routes.ts).
    if (kind.secret && words.length <= 2) settle([...words, 'act'], kind)
  }
}

function settle(words: string[], kind: Kind, query: Query = new Map(), name?: string): void {
  let at = root
  for (const word of words) at = step(at, word, kind)
  at.kind = kind
  at.query = query
  at.name = name
}

function step(at: Branch, word: string, kind: Kind): Branch {
  const ending = endingOf(word)
  if (ending) {
    const file = at.files.get(ending) ?? { name: word, below: place(kind) }
    at.files.set(ending, file)
    return file.below
  }
  if (word.startsWith('{')) return (at.parameter ??= { name: word, below: place(kind) }).below
  const next = at.words.get(word) ?? place(kind)
  at.words.set(word, next)
  return next
}

function readQuery(address: string): Query {
  const parameters = (address.split('?')[1]?.split('&') ?? []).map((one) => one.split('='))
  return new Map(parameters.map(([name = '', values]) => [name, values ? new Set(values.split('|')) : null]))
}

const parameterOf = (at: Branch | undefined, segment: string) =>
  at?.files.get(/\.\w+$/.exec(segment)?.[0] ?? '') ?? at?.parameter

/** The address that these words, without a language, ask for. */
export function findAddress(segments: string[]): Found | null {
  let at: Branch | undefined = root
  for (const segment of segments) at = at?.words.get(segment) ?? parameterOf(at, segment)?.below
  return at?.kind ? { kind: at.kind, query: at.query, name: at.name } : null
}

/** The kind whose rules count for these words: of an address that is not there, that of others with its first word. */
export function kindOf(segments: string[]): Kind | undefined {
  return findAddress(segments)?.kind ?? root.words.get(segments[0] ?? '')?.below
}

/** The words with every parameter and every word that is not in the table replaced. */
export function shapeOf(segments: string[]): string[] {
  let at: Branch | undefined = root
  return segments.map((segment) => {
    const next: Branch | undefined = at?.words.get(segment)
    const parameter: Parameter | undefined = next ? undefined : parameterOf(at, segment)
    at = next ?? parameter?.below
    return next ? segment : (parameter?.name ?? (number.test(segment) ? '{id}' : '{other}'))
  })
}

const number = /^(\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
