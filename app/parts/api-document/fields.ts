import type { Schema } from './open-api'

// The kinds of fields that the API's shapes are made of.

type Fields = Record<string, Schema>

/** An object whose fields are always there, but for those named. */
export function object(properties: Fields, optional: string[] = [], more: Schema = {}): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required, ...more }
}

export const text = (description: string): Schema => ({ type: 'string', description })
export const textOrNull = (description: string): Schema => ({ type: ['string', 'null'], description })
export const time = (description: string): Schema => ({ type: 'string', format: 'date-time', description })
export const whole = (description: string, minimum = 0): Schema => ({ type: 'integer', minimum, description })

export const HASH = '^[0-9a-f]{64}$'
