import { log } from '@/log'
import { translator } from '@/messages/translator'

// The API's answers. Errors are {"error":{"code","message","fields"?}}; messages are English sentences.

type Code =
  | 'campaign-unknown'
  | 'campaign-not-open'
  | 'edition-changed'
  | 'invitation-required'
  | 'kind-not-invited'
  | 'invalid-fields'
  | 'unreadable'
  | 'unsupported-type'
  | 'left-empty'
  | 'too-many'
  | 'line-full'
  | 'unavailable'

const STATUS = {
  'campaign-unknown': 404,
  'campaign-not-open': 409,
  'edition-changed': 409,
  'invitation-required': 403,
  'kind-not-invited': 400,
  'invalid-fields': 400,
  unreadable: 400,
  'unsupported-type': 415,
  'left-empty': 400,
  'too-many': 429,
  'line-full': 503,
  unavailable: 503,
} as const satisfies Record<Code, number>

/** Seconds after which it may be tried again, where nobody knows better. */
const RETRY: Partial<Record<Code, number>> = { unavailable: 30, 'line-full': 600 }

export type ApiCode = Code

export const API_CODES = Object.keys(STATUS) as Code[]

/** Seconds after which what this code refuses may be tried again; null where nobody knows. */
export const retryOf = (code: Code): number | null => RETRY[code] ?? null

/** The status of an error code. */
export function statusOf(code: Code) {
  return STATUS[code]
}

/**
 * An error as JSON, with one sentence per refused field where there are any.
 * @param retryAfter seconds after which it may be tried again
 */
export function apiError(
  code: Code,
  fields?: Record<string, string>,
  language = 'en',
  retryAfter = retryOf(code),
): Response {
  const message = translator(language, 'api')(code)
  const error = { code, message, ...(fields ? { fields } : {}) }
  return Response.json({ error }, { status: STATUS[code], headers: retryHeader(retryAfter) })
}

/** Retry-After in seconds (RFC 9110, 10.2.3); nothing where nobody knows. */
export function retryHeader(seconds: number | null): Record<string, string> {
  return seconds === null ? {} : { 'retry-after': String(seconds) }
}

/** JSON that any proxy may keep for a second. */
export function publicJson(body: unknown): Response {
  return Response.json(body, { headers: { 'cache-control': 'public, max-age=0, s-maxage=1' } })
}

const DOWN =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|CONNECT_TIMEOUT|CONNECTION_\w+|57P0\d|08\w{3}|53300|57014|55P03|25P03|40P01)$/

/** Whether an error says that the database cannot be reached, or gave up waiting, rather than that the statement was wrong. */
export function isDatabaseDown(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return (typeof code === 'string' && DOWN.test(code)) || (cause !== undefined && isDatabaseDown(cause))
}

/** Runs an API handler; a database that is down becomes 503 and a sentence, never a false thank-you. */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!isDatabaseDown(error)) throw error
    log.fault('database.down', error)
    return apiError('unavailable')
  }
}
