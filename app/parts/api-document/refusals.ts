import { type ApiCode, statusOf } from '../api-answer'
import type { Answer } from './open-api'
import { errorShape } from './shapes'
import { WORDS } from './words'

// Refusals by code. Those of the route handlers have their status in app/parts/api-answer.ts; the rest are the front door's
// (front/gate.ts), which every request passes first.

const AT_THE_DOOR = {
  'malformed-body': 400,
  'foreign-origin': 403,
  'too-slow': 408,
  'too-large': 413,
  busy: 503,
} as const

export type Code = ApiCode | keyof typeof AT_THE_DOOR

const statusOfCode = (code: Code) =>
  code in AT_THE_DOOR ? AT_THE_DOOR[code as keyof typeof AT_THE_DOOR] : statusOf(code as ApiCode)

/** One answer for each status, with the codes that go with it. */
export function refusals(codes: Code[]): Record<string, Answer> {
  const statuses = [...new Set(codes.map(statusOfCode))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => statusOfCode(code) === status)
      const description = here.map((code) => `${code}: ${WORDS.codes[code]}`).join('\n')
      const content = { 'application/json': { schema: errorShape(here) } }
      const waits = status === 429 || status === 503
      const headers = {
        'Retry-After': { description: WORDS.retryAfter, schema: { type: 'integer', minimum: 1 } },
      }
      return [String(status), { description, ...(waits ? { headers } : {}), content }]
    }),
  )
}
