import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { analyse } from 'scslre'
import ts from 'typescript'

// Every regular expression of the product takes time in proportion to its text: a visitor can send a long one. scslre, which
// stands behind eslint-plugin-regexp, finds what backtracks; domain/text/hostile-input.test.ts times what it cannot see.

const FEWEST = 150 // a check that read suspiciously few has failed

function listFiles(): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd())
  const listed = [...fileNames.map((path) => relative('.', path)), 'public/embed.js']
  return listed.filter((path) => !/\.test\.tsx?$|^(?:e2e|bench|\.next)\/|\.d\.ts$/.test(path))
}

type Found = { place: string; text: string }

function findExpressions(path: string): Found[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ place: `${path}:${line + 1}`, text: node.text })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
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
const all = listFiles().flatMap(findExpressions)
const faults = all.flatMap(({ place, text }) =>
  findSlowness(text).map((kind) => `${place} ${text} takes ${kind} time`),
)
if (all.length < FEWEST) faults.push(`Only ${all.length} regular expressions were found.`)
if (findSlowness(known).length === 0)
  faults.push('The slow expression that is known was not found to be slow.')
for (const fault of faults) console.error(fault)
console.log(`${all.length} regular expressions read, ${faults.length} faults.`)
process.exit(faults.length === 0 ? 0 : 1)
