import { readdirSync, readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, expect, test } from 'vitest'
import { API_CODES } from '../api-answer'
import { readFilter, readSort } from '../list-filter'
import { sql } from '@/db/client'
import { FIELDS } from '@/domain/signature/signature'
import { useTestDatabase } from '@/testing/database'
import { apiDocument } from './document'
import type { ApiDocument } from './open-api'

useTestDatabase() // for the environment it names

let document: ApiDocument
beforeAll(() => {
  document = apiDocument()
})

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate({ ...document })
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
})

test('every route of the API, and the files of the public list, are in the document with their methods', () => {
  // A provider of mail has its own words for what it reports.
  const routes = /^app\/(api\/(?!webhooks\/).*|[^/]+\/campaigns\/[^/]+\/signatories\.\w+)\/route\.ts$/
  const files = readdirSync('app', { recursive: true })
    .map((file) => `app/${String(file)}`)
    .filter((file) => routes.test(file))
  expect(files.length).toBeGreaterThanOrEqual(7)
  const written = files.flatMap((file) => {
    const path = file
      .replace(/^app(\/\[language\])?/, '')
      .replace(/\/route\.ts$/, '')
      .replaceAll(/\[(\w+)\]/g, '{$1}')
    const methods = readFileSync(file, 'utf8').matchAll(
      /^export (?:async )?(?:function|const) (GET|POST)\b/gm,
    )
    return [...methods].map(([, method]) => `${method} ${path}`)
  })
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(documented.toSorted()).toEqual(written.toSorted())
})

test('every error code of the routes is in the document', () => {
  const text = JSON.stringify(document.paths)
  expect(API_CODES.filter((code) => !text.includes(`"${code}"`))).toEqual([])
})

test('the shapes of a sign request name every field, and no other', () => {
  const { PersonSigns, OrganizationSigns, SignForm } = document.components.schemas
  const names = (...shapes: (typeof SignForm)[]) => [
    ...new Set(shapes.flatMap((one) => Object.keys(one?.properties ?? {}))),
  ]
  expect(names(PersonSigns, OrganizationSigns).toSorted()).toEqual(FIELDS.toSorted())
  expect(names(SignForm)).toEqual([...FIELDS])
})

test('the parameters of the list and its files are those that are read', () => {
  class Watched extends URLSearchParams {
    asked: string[] = []
    override get(name: string) {
      this.asked.push(name)
      return super.get(name)
    }
  }
  const [filters, sort] = [new Watched(), new Watched()]
  readFilter(filters)
  readSort(sort)
  const documented = (path: string) =>
    document.paths[path]?.get?.parameters?.flatMap(({ name, in: place }) => (place === 'query' ? name : []))
  for (const file of ['csv', 'json'])
    expect(documented(`/campaigns/{slug}/signatories.${file}`)?.toSorted()).toEqual(
      [...filters.asked, ...sort.asked].toSorted(),
    )
  expect(documented('/api/v1/campaigns/{slug}/signatures')?.toSorted()).toEqual(
    [...filters.asked, 'cursor', 'limit'].toSorted(),
  )
})

test('the methods of a proof are those that can be stored', async () => {
  const [constraint] = await sql()<{ text: string }[]>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'proofs_method'`
  const stored = [...constraint!.text.matchAll(/'(\w+)'::text/g)].map(([, method]) => method)
  expect(stored.toSorted()).toEqual(document.components.schemas.Proof?.properties?.method?.enum?.toSorted())
})

test('every reference leads somewhere, every schema compiles, and the example is one', () => {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  ajv.addSchema({ ...document, $id: 'https://letters.example/api' })
  const pointer =
    '#/paths/~1api~1v1~1campaigns~1{slug}~1signatures/post/requestBody/content/application~1json'
  const check = ajv.getSchema(`https://letters.example/api${encodeURI(pointer)}/schema`)
  const body = document.paths['/api/v1/campaigns/{slug}/signatures']?.post?.requestBody
  expect(check?.(body?.content['application/json']?.example)).toBe(true)
  for (const name of Object.keys(document.components.schemas)) {
    expect(ajv.getSchema(`https://letters.example/api#/components/schemas/${name}`), name).toBeTypeOf(
      'function',
    )
  }
})
