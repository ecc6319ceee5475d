import { resolve } from 'node:path'
import { readFile } from 'node:fs/promises'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTypeScript from 'dependency-cruiser/config-utl/extract-ts-config'

// Holds the law of imports. A cruise that read too few files is a failure: a tool that silently stopped
// understanding TypeScript would find no fault.

const ROOMS = [
  'address-kinds.js',
  'addresses.js',
  'app',
  'auth.ts',
  'bundle',
  'cli',
  'db',
  'domain',
  'emails',
  'env.ts',
  'front',
  'local',
  'log.ts',
  'messages',
]
const MORE = ['paths.ts', 'process', 'server.ts', 'testing', 'worker']
const FEWEST = 300
const FEWEST_PATHS = 30

const options = await extractOptions(resolve('.dependency-cruiser.cjs'))
const tsConfig = await extractTypeScript(resolve('tsconfig.json'))
const { output } = await cruise([...ROOMS, ...MORE], { ...options, validate: true }, undefined, { tsConfig })
const { summary, modules } = output as ICruiseResult
const ours = modules.filter(
  (module) => !module.source.includes('node_modules') && /\.tsx?$/.test(module.source),
)

for (const { rule, from, to } of summary.violations) {
  process.stdout.write(`${rule.name}: ${from} → ${to}\n`)
}
if (ours.length < FEWEST) {
  process.stdout.write(
    `Only ${ours.length} files were cruised, fewer than ${FEWEST}: the check itself is broken.\n`,
  )
}

/** The README's story table names a file in every cell: each must exist. */
const missing: string[] = []
const readme = await readFile('README.md', 'utf8')
const table = readme.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'))
const named = [...table.join('\n').matchAll(/`([\w[\]./()-]+\.(?:tsx?|md))`/g)]
for (const [, path] of named) {
  if (!(await readFile(path!, 'utf8').catch(() => null))) missing.push(path!)
}
for (const path of missing) process.stdout.write(`README.md names a file that does not exist: ${path}\n`)
if (named.length < FEWEST_PATHS) {
  process.stdout.write(
    `Only ${named.length} paths stand in the README's table, fewer than ${FEWEST_PATHS}: the check itself is broken.\n`,
  )
}

const tooFew = ours.length < FEWEST || named.length < FEWEST_PATHS
const failed = summary.violations.length > 0 || tooFew || missing.length > 0
process.stdout.write(`${ours.length} files cruised, ${summary.violations.length} violations.\n`)
process.exit(failed ? 1 : 0)
