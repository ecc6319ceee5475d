// The part of OpenAPI 3.1 that the API's document uses. Schemas are JSON Schema 2020-12.

export type Schema = {
  $ref?: string
  type?: string | string[]
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  oneOf?: Schema[]
  additionalProperties?: Schema
  discriminator?: { propertyName: string; mapping: Record<string, string> }
  enum?: (string | null)[]
  const?: string | boolean
  default?: string | number | boolean
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
}

export type Parameter = {
  name: string
  in: 'path' | 'query'
  required?: boolean
  description: string
  schema: Schema
  example?: string | number
}

export type Answer = {
  description: string
  headers?: Record<string, { description: string; schema: Schema }>
  content?: Record<string, { schema: Schema }>
}

export type Operation = {
  operationId: string
  summary: string
  description: string
  parameters?: Parameter[]
  requestBody?: { required: true; content: Record<string, { schema: Schema; example?: unknown }> }
  responses: Record<string, Answer>
  /** Known to tools that show such documents; `source` is a command for a shell. */
  'x-codeSamples': { lang: 'Shell'; source: string }[]
}

export type ApiDocument = {
  openapi: '3.1.0'
  info: { title: string; description: string; version: string; license: { name: string; identifier: string } }
  servers: { url: string }[]
  paths: Record<string, Partial<Record<'get' | 'post', Operation>>>
  components: { schemas: Record<string, Schema> }
}

/** A shape of the document by its name. */
export const shape = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
