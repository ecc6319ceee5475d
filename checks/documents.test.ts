import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ENVIRONMENT_NAMES } from '@/env'

// What the documents say of the code must stay true: files that are named exist, lists are complete.

const read = (path: string) => readFileSync(path, 'utf8')
// STYLE.md shows what is not wanted, too.
const readClaims = (path: string) => read(path).replace(/^- bad: .*$/gm, '')
const OUTSIDE = /^(node_modules|\.next|\.git|\.data|test-results|playwright-report)(\/|$)/

function filesBelow(folder: string): string[] {
  return readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (OUTSIDE.test(path)) return []
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

const files = filesBelow('')
const documents = files.filter((path) => path.endsWith('.md'))
const sources = files.filter((path) => /\.(tsx?|js|cjs|mjs)$/.test(path))
const records = files.filter((path) => /^docs\/decisions\/\d/.test(path))

test('.env.example and docs/hosting.md name exactly what env.ts reads', () => {
  const named = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(named.toSorted()).toEqual(ENVIRONMENT_NAMES.toSorted())
  for (const name of ENVIRONMENT_NAMES) expect(read('docs/hosting.md')).toContain(name)
})

test('docs/hosting.md names every event that is logged, and no other', () => {
  const logged = sources
    .filter((path) => !/\.test\.|^(bench|e2e|local|testing)\//.test(path))
    .flatMap((path) => [...read(path).matchAll(/\blog(?:\[[^\]]+\]|\.\w+)\(\s*'([a-z-]+\.[a-z0-9-]+)'/g)])
    .map(([, event]) => event)
  const [, table] = /\n## Logs\n([\s\S]*?)\n## /.exec(read('docs/hosting.md'))!
  const named = [...table!.matchAll(/`([a-z]+(?:-[a-z]+)?\.[a-z0-9-]+)`/g)].map(([, event]) => event)
  expect(named.toSorted()).toEqual([...new Set(logged)].toSorted())
})

test('.env.example holds no secret', () => {
  for (const name of ['AUTH_SECRET', 'SEAL_KEYS', 'DATABASE_URL', 'SMTP_URL', 'RESEND_API_KEY'])
    expect(read('.env.example')).toMatch(new RegExp(`^${name}=$`, 'm'))
})

test('every decision is in the index, and has the one form', () => {
  const index = read('docs/decisions/README.md')
  const listed = [...index.matchAll(/^\| \[(\d{3})\]\((.+?)\)/gm)].map(
    ([, number, file]) => `${number} ${file}`,
  )
  expect(listed).toEqual(
    records.map((path) => path.slice('docs/decisions/'.length)).map((file) => `${file.slice(0, 3)} ${file}`),
  )
  for (const path of records) {
    const headings = read(path).match(/^##? .*$/gm)!
    expect(headings[0], path).toMatch(new RegExp(`^# ${path.split('/').at(-1)!.slice(0, 3)} \\S`))
    expect(headings.slice(1), path).toEqual(['## Context', '## Decision', '## Consequences'])
  }
})

test('every file that a document names exists', () => {
  const missing = documents.flatMap((document) => {
    const text = readClaims(document)
    const quoted = [...text.matchAll(/`([\w[\]()./-]+\/[\w[\]()./-]+\.(?:tsx?|md|m?js|cjs|json|csv))`/g)]
    const linked = [...text.matchAll(/\]\(([\w./-]+)\)/g)].map(([, path]) => `${document}/../${path}`)
    const named = [
      ...quoted.map(([, path]) => path!),
      ...linked.map((path) => path.replace(/[^/]+\/\.\.\//, '')),
    ]
    return named
      .filter((path) => !path.startsWith('/') && !existsSync(path))
      .map((path) => `${document}: ${path}`)
  })
  expect(missing).toEqual([])
})

test('every document, decision and promise that code cites exists', () => {
  const promises = new Set(read('docs/promises.md').match(/^\d+(?=\. \*\*)/gm))
  expect(promises.size).toBe(12)
  const wrong = sources.concat(documents).flatMap((path) => {
    const text = read(path)
    const cited = [...text.matchAll(/docs\/promises\.md, (\d+)/g)].filter(
      ([, number]) => !promises.has(number!),
    )
    const decided = [...text.matchAll(/docs\/decisions\/(\d{3})/g)].filter(
      ([, number]) => !records.some((record) => record.startsWith(`docs/decisions/${number}`)),
    )
    const named = [...text.matchAll(/(?<![\w/.*-])(?!NNN)((?:docs\/)?[\w-]+\.md)\b/g)].filter(
      ([, file]) => !isThere(file!),
    )
    return [...cited, ...decided, ...named].map(([words]) => `${path}: ${words}`)
  })
  expect(wrong).toEqual([])
})

/** Or is the letter in a delivery, which is no document of ours. */
const isThere = (file: string) =>
  /^letter\d?\.md$/.test(file) ||
  existsSync(file) ||
  ['docs', 'docs/decisions', 'messages'].some((folder) => existsSync(`${folder}/${file}`))

test('docs/asvs.md counts its own answers, and begins with every no', () => {
  const [head = '', ...tables] = read('docs/asvs.md').split('\n## ')
  const rows = [
    ...tables.join('\n').matchAll(/^\| (\d+\.\d+\.\d+) \| .+? \| (yes|\*\*no\*\*|not here) \| .+ \|$/gm),
  ]
  const numbersOf = (answer: string) => rows.filter((row) => row[2] === answer).map((row) => row[1]!)
  const [yes, no, not] = ['yes', '**no**', 'not here'].map(numbersOf) as [string[], string[], string[]]
  expect(head.replace(/\s+/g, ' ')).toContain(
    `${rows.length} requirements, **${yes.length} yes, ${no.length} no**, and ${not.length} *not here*`,
  )
  // Without 5.0.0, which is the standard's own number.
  expect(head.match(/\b\d+(?:\.[1-9]\d*){2}\b/g)!.toSorted()).toEqual(no.toSorted())
})

test('CONTRIBUTING names every place where a name leaves the public list', () => {
  const example = /### Where does a person's name[\s\S]*?(?=\n### )/.exec(read('CONTRIBUTING.md'))![0]
  const callers = files.filter(
    (path) =>
      /^domain\/[\w/-]+(?<!\.test)\.ts$/.test(path) &&
      / (?:moveSignature|holdSignature)\(tx/.test(read(path)),
  )
  expect(callers.length).toBeGreaterThan(0)
  for (const path of callers)
    expect(example).toMatch(new RegExp(`[\`/]${path.split('/').at(-1)!.replace('.', '[.]')}\``))
})

test('the license is the unchanged text that package.json names', () => {
  expect(JSON.parse(read('package.json')).license).toBe('AGPL-3.0-or-later')
  const text = read('LICENSE')
  expect(text).toMatch(/^ +GNU AFFERO GENERAL PUBLIC LICENSE\n +Version 3, 19 November 2007\n/)
  expect(text.length).toBe(34_523)
})
