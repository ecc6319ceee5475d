import { expect } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { ApiDocument, Operation, Schema } from '@/app/parts/api-document/open-api'
import { fromSomewhere } from './sender'
import { site } from './site'

const ID = 'https://letters.example/api'

export type Answered = { status: number; headers: Headers; body: unknown; text: string }

/** The API as its own document describes it: asks by operation, and checks each real answer against the document. */
export async function readDocument() {
  const address = `${site().url}/api/v1/openapi.json`
  const document = (await (await fetch(address)).json()) as ApiDocument
  const checkers = (schema: object) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv)
    ajv.addSchema({ ...schema, $id: ID })
    return (pointer: string[]) => ajv.getSchema(`${ID}#/${pointer.map(escape).join('/')}`)
  }
  const ofAnswer = checkers(closed(document) as object)
  const ofRequest = checkers(document)
  const seen = new Set<string>()
  const codes = new Set<string>()

  async function ask(
    id: string,
    parameters: Record<string, string> = {},
    init: RequestInit = {},
  ): Promise<Answered> {
    const { path, method, operation } = find(document, id)
    const url = new URL(
      path.replace('{slug}', () => parameters.slug ?? ''),
      site().url,
    )
    for (const { name, in: place } of operation.parameters ?? [])
      if (place === 'query' && parameters[name] !== undefined) url.searchParams.set(name, parameters[name])
    const sent = { ...(init.headers as Record<string, string> | undefined), ...fromSomewhere() }
    const told = { method: method.toUpperCase(), redirect: 'manual', ...init, headers: sent } as const
    const response = await fetch(url, told)
    const text = await response.text()
    const { status, headers } = response
    const known = operation.responses[status] ? String(status) : 'default'
    const type = (headers.get('content-type') ?? '').split(';')[0] ?? ''
    const content = operation.responses[known]?.content
    const what = `${id} ${status}: ${text.slice(0, 300)}`
    if (content) expect(Object.keys(content), what).toContain(type)
    const body: unknown = type === 'application/json' ? JSON.parse(text) : text
    if (content) {
      const check = ofAnswer(['paths', path, method, 'responses', known, 'content', type, 'schema'])!
      check(body)
      expect(check.errors ?? [], what).toEqual([])
    }
    for (const name of Object.keys(operation.responses[known]?.headers ?? {}))
      expect(headers.get(name), `${name} of ${what}`).not.toBeNull()
    seen.add(`${id} ${known}`)
    const code = (body as { error?: { code?: string } }).error?.code
    if (code) codes.add(code)
    return { status, headers, body, text }
  }

  const allows = (body: unknown) =>
    ofRequest([...pointerOf(document, 'sign'), 'requestBody', 'content', 'application/json', 'schema'])!(
      body,
    ) === true

  return { document, ask, allows, seen, codes }
}

const escape = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))

function find(document: ApiDocument, id: string): { path: string; method: string; operation: Operation } {
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods))
      if (operation.operationId === id) return { path, method, operation }
  throw new Error(`No operation ${id}`)
}

const pointerOf = (document: ApiDocument, id: string) => {
  const { path, method } = find(document, id)
  return ['paths', path, method]
}

// Clients must bear new fields, so the document leaves its shapes open; here a field that it does not name is a fault.
function closed(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => closed(one))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, closed(inner, name)] as const)
  const copy = Object.fromEntries(entries) as Schema & Record<string, unknown>
  const shuts = key !== 'properties' && copy.type === 'object' && copy.properties !== undefined
  return shuts ? { ...copy, additionalProperties: false } : copy
}
