import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// Which inline scripts of a finished page are Next's and React's own. Anything else stays blocked by the policy.

const inlineScript = /<script(\s[^>]*)?>([\s\S]*?)<\/script\s*>/gi

/** Next's calls, each with one argument that must be pure JSON. */
const nextCalls = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((.*)\)$/s,
  /^self\.__next_f\.push\((.*)\)$/s,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);?$/s,
]

// With a form's state Next joins two of its calls by this.
const joint = ';self.__next_f.push('

/** React's calls that put a streamed part in its place, with JSON arguments. */
const reactCall = /^\$R[CRSX]\((.*)\)$/s

/** Every inline script's SHA-256 source expression, without repetition, for the scripts that may run. */
export function hashInlineScripts(html: string): string[] {
  const hashes = new Set<string>()
  for (const [, attributes = '', text = ''] of html.matchAll(inlineScript)) {
    if (!isPlain(attributes) || !isOwnScript(text)) continue
    hashes.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  }
  return [...hashes]
}

// Next's inline scripts carry no attributes but React's id on the first one.
function isPlain(attributes: string): boolean {
  return attributes === '' || attributes === ' id="_R_"'
}

/** Whether a script's text is one that Next or React writes, with nothing but JSON as arguments. */
export function isOwnScript(text: string): boolean {
  let rest = text
  for (let found = true; found && rest !== '';) {
    const prelude = reactPreludes.find((known) => rest.startsWith(known))
    found = prelude !== undefined
    if (prelude) rest = rest.slice(prelude.length).replace(/^;/, '')
  }
  return rest === '' ? text !== '' : isReactCall(rest) || isNextCall(rest)
}

function isReactCall(text: string): boolean {
  const list = reactCall.exec(text)?.[1]
  return list !== undefined && isJson(`[${list}]`)
}

function isNextCall(text: string): boolean {
  const joined = text.indexOf(joint)
  if (joined > 0 && isNextCall(text.slice(0, joined)) && isNextCall(text.slice(joined + 1))) return true
  return nextCalls.some((shape) => {
    const argument = shape.exec(text)?.[1]
    return argument !== undefined && isJson(argument)
  })
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * React's own fixed script texts, read once from the React that Next brings: the functions that place
 * streamed parts, replay early submits and note the time of the first paint.
 */
const reactPreludes = readReactPreludes()

function readReactPreludes(): string[] {
  const path = 'next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js'
  const source = readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')
  const start = String.raw`\$R[A-Z]=|addEventListener\("submit"|requestAnimationFrame\(function\(\)`
  const single = [...source.matchAll(new RegExp(`'((?:${start})(?:[^'\\\\\\n]|\\\\.)*)'`, 'g'))]
  const double = [...source.matchAll(new RegExp(`"((?:${start})(?:[^"\\\\\\n]|\\\\.)*)"`, 'g'))]
  const texts = [...single, ...double].map(([, literal = '']) => unescapeLiteral(literal))
  // A literal may end with the opening of its first call: `…;$RS("`.
  return texts.map((text) => text.replace(/\$R[A-Z]\("$/, '')).sort((a, b) => b.length - a.length)
}

function unescapeLiteral(literal: string): string {
  return literal.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character))
}
