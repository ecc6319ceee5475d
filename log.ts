import pino from 'pino'

type Fields = Record<string, string | number | boolean | null | undefined>

// process.env is read by env.ts only; the level is set by the process that starts (web, worker) through setLogLevel.
const logger = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 1, sync: true }),
)

/**
 * What of an error may be logged. PostgreSQL and drizzle put values into messages, details and parameters, so a
 * database error is reduced to its code and place; libraries quote what a visitor typed, so of any other remain its name,
 * its code and where it was thrown, never its message.
 */
export function describeFault(error: unknown): Fields {
  if (!(error instanceof Error)) return { fault: typeof error }
  const cause = error.cause
  if (error.name === 'DrizzleQueryError' || error.message.startsWith('Failed query')) {
    return cause ? describeFault(cause) : { fault: 'database' }
  }
  const { code, routine, constraint_name: constraint } = error as Error & Record<string, unknown>
  if (typeof code === 'string' && (/^[0-9A-Z]{5}$/.test(code) || 'query' in error)) {
    return { fault: 'database', code, routine: String(routine ?? ''), constraint: String(constraint ?? '') }
  }
  return { fault: error.name, code: typeof code === 'string' ? code : undefined, stack: frames(error) }
}

/** The stack's frames. The message stands before them and is cut off first: its own lines may look like frames. */
function frames({ message, stack = '' }: Error): string {
  const found = stack.indexOf(message)
  const rest = found < 0 ? stack : stack.slice(found + message.length)
  return rest
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
}

/** Structured lines on standard output. Event names are dotted words; fields hold no personal data. */
export const log = {
  info: (event: string, fields: Fields = {}) => logger.info(fields, event),
  warn: (event: string, fields: Fields = {}) => logger.warn(fields, event),
  error: (event: string, fields: Fields = {}) => logger.error(fields, event),
  fault: (event: string, error: unknown, fields: Fields = {}) =>
    logger.error({ ...fields, ...describeFault(error) }, event),
}

export function setLogLevel(level: 'debug' | 'info' | 'warn' | 'error' | 'silent'): void {
  logger.level = level
}
