import type { IncomingHttpHeaders } from 'node:http'
import type { Finished } from '@/front/finish'
import { isApi, type Route } from '@/front/routes'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, NO_PREFIX, paths } from '@/paths'

/** What an answer without Next needs: a refusal, or a fault. Its sentence for the person behind it is `door.{code}` in messages/. */
export type Plain = {
  status: 400 | 403 | 404 | 405 | 408 | 413 | 500 | 503
  code:
    | 'malformed-request'
    | 'method-not-allowed'
    | 'not-found'
    | 'foreign-origin'
    | 'too-large'
    | 'too-slow'
    | 'malformed-body'
    | 'signed-out'
    | 'fault'
    | 'unavailable'
    | 'restored'
    | 'busy'
    | 'crowded'
  /** What the sentence names. */
  values?: Record<string, string | number>
  headers?: Record<string, string>
}

const wait = (seconds: number) => ({ headers: { 'retry-after': String(seconds) } })

export const malformed: Plain = { status: 400, code: 'malformed-request' }
export const unreadable: Plain = { status: 400, code: 'malformed-body' }
/** A large body at the desk of somebody who is not signed in, or not any more. */
export const signedOut: Plain = { status: 403, code: 'signed-out' }
export const tooSlow: Plain = { status: 408, code: 'too-slow' }
export const fault: Plain = { status: 500, code: 'fault' }
export const databaseDown: Plain = { status: 503, code: 'unavailable', ...wait(30) }
/** The database came from a backup, and the erasures since are still to be applied. */
export const restored: Plain = { status: 503, code: 'restored', ...wait(300) }
export const busy: Plain = { status: 503, code: 'busy', ...wait(30) }
/** Too many pages are being made. Those who wait for one take turns of a few hundredths of a second (renders.ts). */
export const crowded: Plain = { status: 503, code: 'crowded', ...wait(5) }

export function tooLarge(limit: number): Plain {
  return { status: 413, code: 'too-large', values: { kilobytes: Math.round(limit / 1024) } }
}

/** An answer that needs neither Next nor the database: JSON for programs, a small page without style for people. */
export function plainAnswer(plain: Plain, asked: IncomingHttpHeaders, route: Route | null): Finished {
  const { status, code, values } = plain
  const json = wantsJson(asked, route)
  const language = interfaceLanguage(route?.language ?? 'en')
  const message = translator(language, 'door')(code, values)
  const body = json
    ? `${JSON.stringify({ error: { code, message } })}\n`
    : page(language, message, code === 'signed-out')
  const type = json ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8'
  const headers = { 'content-type': type, 'cache-control': 'no-store', ...plain.headers }
  return { status, headers, body: Buffer.from(body) }
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function page(language: string, message: string, signIn: boolean): string {
  const t = translator(language, 'door')
  const prefix = language === 'en' ? NO_PREFIX : language
  // In another tab: reloading this page sends what was typed again.
  const link = `<p><a href="${inLanguage(prefix, paths.signIn())}" target="_blank" rel="noopener">${escape(translator(language, 'desk')('signedOutLink'))}</a></p>\n`
  return `<!doctype html>
<html lang="${language}" dir="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>Undersigned</title>
</head>
<body>
<main>
<h1>${escape(t('title'))}</h1>
<p>${escape(message)}</p>
${signIn ? link : ''}<p><a href="${inLanguage(prefix, paths.home())}">${escape(t('home'))}</a></p>
</main>
</body>
</html>
`
}

/** Whether an error is to be told as JSON: to a client that asks for it or sends it, or that calls the API. */
export function wantsJson(headers: IncomingHttpHeaders, route: Route | null): boolean {
  const accept = headers.accept ?? ''
  if (accept.includes('text/html')) return false
  if (/\bjson\b/.test(accept) || /\bjson\b/.test(headers['content-type'] ?? '')) return true
  return route !== null && (isApi(route) || route.kind?.openData === true)
}
