import { readdirSync, readFileSync } from 'node:fs'

/** Every form of the desk by its address below /desk: the handlers that answer POST. */
export function deskForms(): string[] {
  const files = readdirSync('app/[language]/desk', { recursive: true, encoding: 'utf8' })
  const answersPost = (file: string) => /\bPOST\b/.test(readFileSync(`app/[language]/desk/${file}`, 'utf8'))
  return files
    .filter((file) => file.endsWith('route.ts') && answersPost(file))
    .map((file) => `/${file.replace(/\/route\.ts$/, '')}`)
    .toSorted()
}

/**
 * What a form answers to somebody who may not use it: that it isn't there or isn't theirs, or, as the form was sent empty, that
 * something is missing or can't be done now. Who is signed out is asked to sign in, or told so beside what was typed.
 */
export const REFUSED = { 'signed-out': [303, 403], foreign: [400, 403, 404, 409], viewer: [400, 403, 409] }
