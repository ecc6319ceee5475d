import { stripVTControlCharacters } from 'node:util'
import { log } from '@/log'

/** Sends what Next and libraries print as errors and warnings through the log, which keeps values out. */
export function redirectConsole(): void {
  console.error = (...said: unknown[]) => tell('error', said)
  console.warn = (...said: unknown[]) => tell('warn', said)
}

function tell(level: 'error' | 'warn', said: unknown[]): void {
  const error = said.find((one) => one instanceof Error)
  if (error) return log.fault('web.fault', error)
  const text = said.find((one) => typeof one === 'string' && one.trim().length > 1)
  log[level]('web.said', { message: typeof text === 'string' ? firstWords(text) : typeof said[0] })
}

// Libraries quote what a visitor typed, most often after a quote, a colon or a bracket: enough is kept to find the
// sentence in the library, at most four words in small letters.
function firstWords(text: string): string {
  const plain = stripVTControlCharacters(text).replace(/^[\s⨯⚠✓-]+/u, '')
  return /^[A-Za-z][a-z]*( [a-z]+){0,3}(?![^\s:,.;])/.exec(plain)?.[0] ?? 'withheld'
}
