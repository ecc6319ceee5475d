import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { analyse } from 'scslre'
import ts from 'typescript'

// Every regular expression of the product takes time in proportion to its text: a visitor can send a long one. scslre, which
// stands behind eslint-plugin-regexp, finds what backtracks; checks/hostile-input.test.ts times what it cannot see.

const FEWEST = 150 // a check that read suspiciously few has failed

function listFiles(): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd())
  const listed = [...fileNames.map((path) => relative('.', path)), 'public/embed.js', 'public/count.js']
  return listed.filter((path) => !/\.test\.tsx?$|^(?:e2e|bench|\.next)\/|\.d\.ts$/.test(path))
}

type Found = { place: string; text: string }

/** How many expressions a file builds from parts. */
const built = new Map<string, number>()
/** Not timed: they read what was cut to a heading's or a total's length before. */
const SHORT_OR_OWN = ['domain/import/heading.ts', 'domain/import/set-apart.ts']

function findExpressions(path: string): Found[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp')
      built.set(path, (built.get(path) ?? 0) + 1)
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ place: `${path}:${line + 1}`, text: node.text })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The expressions that these files build from parts when they are loaded. One built later cannot be read here: a fault. */
async function loadBuilt(files: Map<string, number>): Promise<Found[]> {
  const found: Found[] = []
  const { RegExp: real } = globalThis
  const construct = (target: RegExpConstructor, parts: [string, string?]) => {
    const made = new target(...parts)
    // A library that is loaded along builds its own.
    const caller = new Error().stack?.split('\n')[2] ?? ''
    const place = [...files.keys()].find((path) => caller.includes(path))
    if (place) found.push({ place, text: String(made) })
    return made
  }
  globalThis.RegExp = new Proxy(real, { construct })
  for (const path of files.keys()) await import(pathToFileURL(resolve(path)).href)
  globalThis.RegExp = real
  for (const [path, count] of files)
    if (found.filter(({ place }) => place === path).length < count)
      throw new Error(`${path} builds an expression after it was loaded.`)
  return found
}

/** What makes an expression take more than linear time; [] when nothing does. */
function findSlowness(text: string): string[] {
  const end = text.lastIndexOf('/')
  const { reports } = analyse(new RegExp(text.slice(1, end), text.slice(end + 1)))
  return reports.map(({ exponential }) => (exponential ? 'exponential' : 'polynomial'))
}

// The one that once stopped the site has to be found, or the check finds nothing.
const known = String.raw`/(^|;)\s*[^=;]*(authjs|session)[^=;]*=/i`
const literal = listFiles()
  .filter((path) => path !== 'checks/expressions.ts')
  .flatMap(findExpressions)
for (const path of SHORT_OR_OWN) built.delete(path)
const all = [...literal]
all.push(...(await loadBuilt(built)))
const faults = all.flatMap(({ place, text }) =>
  findSlowness(text).map((kind) => `${place} ${text} takes ${kind} time`),
)
if (all.length < FEWEST) faults.push(`Only ${all.length} regular expressions were found.`)
if (findSlowness(known).length === 0)
  faults.push('The slow expression that is known was not found to be slow.')
for (const fault of faults) console.error(fault)
console.log(`${all.length} regular expressions read, ${faults.length} faults.`)
process.exit(faults.length === 0 ? 0 : 1)
