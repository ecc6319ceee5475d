import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { foldersOf, kinds } from '@/address-kinds'
import { bundlePageScript } from '@/front/page-script'

// Pages for everybody go out without the scripts of Next (docs/decisions/040): what runs in the browser there is an island or runs never.

const read = (file: string) => readFileSync(file, 'utf8')
const forBrowsers = (text: string) => /^['"]use client['"]/.test(text)

/** The files that a file imports from this project. */
function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, name = '']) => {
    const path = name.startsWith('@/')
      ? name.slice(2)
      : name.startsWith('.')
        ? join(dirname(file), name)
        : null
    return path === null
      ? []
      : ['', '.ts', '.tsx']
          .map((ending) => path + ending)
          .filter((one) => /\.tsx?$/.test(one) && existsSync(one))
  })
}

/** The pages for everybody, with the layouts around them. */
function pagesForEverybody(): string[] {
  const addresses = kinds.filter(({ kept }) => kept).flatMap((kind) => Object.values(kind.addresses))
  const folders = addresses.map((address) => ['app/[language]', ...foldersOf(address)].join('/'))
  const pages = folders.flatMap((folder) =>
    [
      folder,
      folder.replace('[language]', '[language]/(front)'),
      folder.replace('[language]', '[language]/(plain)'),
    ]
      .map((one) => `${one}/page.tsx`)
      .filter(existsSync),
  )
  expect(pages).toHaveLength(addresses.length)
  const around = pages.flatMap((page) =>
    page.split('/').map((_, index, words) => `${words.slice(0, index).join('/')}/layout.tsx`),
  )
  return [...pages, ...new Set(around.filter(existsSync))]
}

test('what runs in the browser on a page for everybody is an island', () => {
  const seen = new Set<string>()
  const reached = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    const text = read(file)
    if (forBrowsers(text)) reached.add(file)
    else importsOf(file, text).forEach(visit)
  }
  pagesForEverybody().forEach(visit)
  expect(seen.size).toBeGreaterThan(100)
  const table = 'app/islands/take-over.tsx'
  // Fields of a form, which the form brings along: parts that are drawn without running anything.
  const islands = importsOf(table, read(table)).filter((file) => forBrowsers(read(file)))
  expect([...reached].toSorted()).toEqual(islands.toSorted())
})

test('the page’s own script is one small file, and what takes over comes after it', async () => {
  const { address, files } = await bundlePageScript(true)
  const own = files.get(address)!.toString()
  expect(own.length).toBeLessThan(2_500)
  expect(own).not.toMatch(/\bfrom"|\bimport"/)
  const [, next = ''] = /import\("([^"]+)"\)/.exec(own) ?? []
  expect(files.has(next)).toBe(true)
  expect([...files.keys()].every((path) => /^\/_next\/static\/[\w./-]+\.js$/.test(path))).toBe(true)
})
