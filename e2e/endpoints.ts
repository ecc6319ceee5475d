import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { addresses } from '@/addresses'
import { foldersOf, kinds } from '@/address-kinds'

// Every address of the site that takes a body, and every one that reads what a visitor can write, with the words that its handler knows.

export type Endpoint = {
  method: 'GET' | 'POST'
  /** As addresses.js has it, with its parameters. */
  address: string
  /** Names of fields, actions and values in the source of its handler. */
  words: string[]
}

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
const sourceOf = (path: string) => readFileSync(`app/${path}`, 'utf8')
const wordsOfFile = (path: string) =>
  path
    .split('/')
    .slice(0, -1)
    .filter((word) => !word.startsWith('(') && word !== '[language]')
    .join('/')

/** What a form is read by: quoted words and the names of properties, in the handler's own folder. */
function wordsNear(path: string): string[] {
  const folder = dirname(path)
  const near = files.filter(
    (one) => dirname(one) === folder && /\.tsx?$/.test(one) && !one.includes('.test.'),
  )
  const texts = near.map(sourceOf).join('\n')
  const found = [...texts.matchAll(/'([\w.-]{1,30})'|\b(?:form|fields|query|values|sent|raw)\.(\w+)/g)]
  return [...new Set(found.map(([, quoted, property]) => quoted ?? property!))]
}

/** The names of all fields of all forms. */
export const FIELD_NAMES = [
  ...new Set(
    files
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => [...sourceOf(path).matchAll(/\bname="([\w.-]+)"/g)].map(([, name]) => name!)),
  ),
]

/** By addresses.js: a form of a page whose kind takes it itself is read by the handler below it. */
export function endpoints(): Endpoint[] {
  const takesItsForm = new Set(
    kinds.filter(({ secret }) => secret).flatMap((kind) => Object.values(kind.addresses)),
  )
  return Object.values(addresses).flatMap((address) => {
    const folders = foldersOf(address).join('/')
    const at = (folder: string) => files.filter((path) => wordsOfFile(path) === folder)
    const handlers = at(folders).concat(takesItsForm.has(address) ? at(`${folders}/act`) : [])
    const answering = (verb: string) =>
      handlers.filter((path) => path.endsWith('route.ts') && new RegExp(`\\b${verb}\\b`).test(sourceOf(path)))
    const pages = at(folders).filter((path) => path.endsWith('page.tsx'))
    const [post] = answering('POST')
    const [get] = [...pages, ...answering('GET')]
    return [
      ...(post ? [{ method: 'POST' as const, address, words: wordsNear(post) }] : []),
      ...(get ? [{ method: 'GET' as const, address, words: wordsNear(get) }] : []),
    ]
  })
}
