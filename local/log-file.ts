import { existsSync, mkdirSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'

const LARGE = 10_000_000 // bytes of log that a start does not keep

/** Empties a log that has grown large. */
export function shorten(path: string): void {
  if (existsSync(path) && statSync(path).size > LARGE) truncateSync(path)
}

/** Opens a log to append to it, for a child's output. */
export function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true })
  shorten(path)
  return openSync(path, 'a')
}

/** The last lines of a log, for a sentence about what went wrong. */
export function lastLines(path: string, count: number): string {
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : ''
}
