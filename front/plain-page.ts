import type { IncomingHttpHeaders } from 'node:http'
import { wantsJson } from '@/front/gate'
import type { Finished } from '@/front/finish'
import type { Route } from '@/front/routes'

/** What an answer without Next needs. The message is a few whole sentences in English. */
export type Plain = { status: number; code: string; message: string; headers?: Record<string, string> }

export const databaseDown: Plain = {
  status: 503,
  code: 'unavailable',
  message:
    'The database is not answering. Nothing was lost; please try again in a minute. If you sent a form, go back: what you typed is still there.',
  headers: { 'retry-after': '30' },
}

export const busy: Plain = {
  status: 503,
  code: 'busy',
  message:
    'Several files are arriving at this moment, so yours was not taken. Please send it again in a minute.',
  headers: { 'retry-after': '30' },
}

export const fault: Plain = {
  status: 500,
  code: 'fault',
  message: 'Something went wrong on our side. Please try again; what was confirmed before is kept.',
}

/** An answer that needs neither Next nor the database: JSON for programs, a small page without style for people. */
export function plainAnswer(plain: Plain, asked: IncomingHttpHeaders, route: Route | null): Finished {
  const { status, code, message } = plain
  const json = wantsJson(asked, route)
  const body = json ? `${JSON.stringify({ error: { code, message } })}\n` : page(message)
  const type = json ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8'
  const headers = { 'content-type': type, 'cache-control': 'no-store', ...plain.headers }
  return { status, headers, body: Buffer.from(body) }
}

function page(message: string): string {
  const text = message.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>Undersigned</title>
</head>
<body>
<main>
<h1>This did not work</h1>
<p>${text}</p>
<p><a href="/">To the start page</a></p>
</main>
</body>
</html>
`
}
