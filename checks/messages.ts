import { readdir, readFile } from 'node:fs/promises'
import { faultOf } from './sentence-fault'
import { findUsedMessages } from './used-messages'

// Holds the sentences: every language has every one, with the same placeholders and the plural forms it needs, and each
// is asked for somewhere. English is the source.

type Tree = { [key: string]: string | Tree }
type Catalog = Map<string, string>

const FOLDER = 'messages'
const FEWEST_CALLS = 400

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}

async function readCatalog(file: string): Promise<Catalog> {
  return new Map(leaves(JSON.parse(await readFile(`${FOLDER}/${file}`, 'utf8')) as Tree))
}

const english = await readCatalog('en.json')
const faults: string[] = []
const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.json'))
for (const file of files) {
  const language = file.replace('.json', '')
  const catalog = await readCatalog(file)
  for (const [key, source] of english) {
    const fault = faultOf(catalog.get(key), source, language)
    if (fault) faults.push(`${file}: ${key} ${fault}`)
  }
  for (const key of catalog.keys()) if (!english.has(key)) faults.push(`${file}: ${key} is not in English`)
}

const namespaces = new Map<string, Set<string>>()
for (const key of english.keys()) {
  const [namespace, ...rest] = key.split('.')
  const keys = namespaces.get(namespace!) ?? new Set<string>()
  namespaces.set(namespace!, keys.add(rest.join('.')))
}
const { used, calls } = findUsedMessages(namespaces)
for (const key of english.keys()) if (!used.has(key)) faults.push(`en.json: ${key} is not used anywhere`)
// A check that silently stopped understanding the code would call everything unused, or nothing.
if (calls < FEWEST_CALLS)
  faults.push(`Only ${calls} uses of sentences were found: the check itself is broken.`)

for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(`${english.size} sentences in ${files.length} languages, ${faults.length} faults.\n`)
process.exit(faults.length > 0 ? 1 : 0)
