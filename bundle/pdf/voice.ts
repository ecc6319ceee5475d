import { familiesFor, scriptOf } from '@/fonts/families'
import type { Family } from '@/fonts/family'
import { direction } from '@/domain/text/language'
import type { Direction } from './direction'

/** In what a stretch of the file is written. */
export type Voice = { language: string; base: Direction; families: Family[] }

const voices = new Map<string, Voice>()

export function voiceOf(language: string): Voice {
  const known = voices.get(language)
  if (known) return known
  const voice = { language, base: direction(language), families: familiesFor(scriptOf(language), 'print') }
  voices.set(language, voice)
  return voice
}
