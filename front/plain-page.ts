import type { IncomingHttpHeaders } from 'node:http'
import { type Refusal, wantsJson } from '@/front/gate'
import type { Finished } from '@/front/finish'
import type { Route } from '@/front/routes'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, NO_PREFIX, paths } from '@/paths'

/** What an answer without Next needs: a refusal at the gate, or a fault behind it. */
export type Plain =
  | Refusal
  | (Pick<Refusal, 'values' | 'headers'> & {
      status: 500 | 503
      code: 'fault' | 'unavailable' | 'busy' | 'crowded'
    })

export const databaseDown: Plain = { status: 503, code: 'unavailable', headers: { 'retry-after': '30' } }

export const busy: Plain = { status: 503, code: 'busy', headers: { 'retry-after': '30' } }

/** Too many pages are being made. Those who wait for one take turns of a few hundredths of a second (renders.ts). */
export const crowded: Plain = { status: 503, code: 'crowded', headers: { 'retry-after': '5' } }

export const fault: Plain = { status: 500, code: 'fault' }

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
