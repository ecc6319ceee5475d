import { familiesFor, scriptOf } from '@/fonts/families'
import type { Family } from '@/fonts/family'
import { direction } from '@/domain/text/language'
import type { Direction } from './direction'

/** In what a stretch of the file is written. */
export type Voice = {
  language: string
  base: Direction
  families: Family[]
  /** Whether its script has a slanted form; others stress by weight. */
  slants: boolean
  /** Whether its letters have marks far over and under them. */
  tall: boolean
}

const SLANTED = ['Latn', 'Cyrl', 'Grek', 'Armn']

const voices = new Map<string, Voice>()

export function voiceOf(language: string): Voice {
  const known = voices.get(language)
  if (known) return known
  const script = scriptOf(language)
  const voice = {
    ...{ language, base: direction(language), families: familiesFor(script, 'print') },
    slants: SLANTED.includes(script),
    tall: script === 'Arab',
  }
  voices.set(language, voice)
  return voice
}
