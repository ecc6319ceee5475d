import { log } from '@/log'

// Text that PostgreSQL and drizzle build from values.
const holdsValues = /failed query|duplicate key|violates|params:|invalid input|null value/i

/** Sends what Next and libraries print as errors and warnings through the log, which keeps values out. */
export function redirectConsole(): void {
  console.error = (...said: unknown[]) => tell('error', said)
  console.warn = (...said: unknown[]) => tell('warn', said)
}

function tell(level: 'error' | 'warn', said: unknown[]): void {
  const error = said.find((one) => one instanceof Error)
  if (error) return log.fault('web.fault', error)
  const text = said.find((one) => typeof one === 'string' && one.trim().length > 1)
  log[level]('web.said', { message: typeof text === 'string' ? firstLine(text) : typeof said[0] })
}

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  return holdsValues.test(text) ? 'withheld: may hold values' : line.slice(0, 160)
}
