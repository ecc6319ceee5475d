import { translator } from '@/messages/translator'
import { absolute, inLanguage } from '@/paths'
import type { Lacking } from './find-asked'

// What the files of a moment answer.

/** What never changes may be kept; a day, should how it is written ever change. */
export const FOR_A_DAY = { 'cache-control': 'public, max-age=86400' }

/** Why there is no number, as the API says what is not there. */
export function answerLacking({ lacks }: Lacking, language: string): Response {
  const message = translator(language, 'counts')(`lacks.${lacks === 'none' ? 'before-first' : lacks}.title`)
  const error = { code: 'count-unknown', message }
  return Response.json({ error }, { status: 404, headers: { 'cache-control': 'no-store' } })
}

/** Another spelling of a moment is sent to the one that all share. */
export function toOneSpelling(prefix: string, path: string): Response {
  return new Response(null, { status: 308, headers: { location: absolute(inLanguage(prefix, path)) } })
}
