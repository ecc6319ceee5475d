import { fieldSentence } from '@/app/parts/fault-sentence'
import { COALITION_MOST, type FaceFaults } from '@/domain/face/face'
import { INK_MOST, leastContrast, LEAST_CONTRAST, nearestReadable, readInk } from '@/domain/face/ink'
import { countCharacters } from '@/domain/text/name'
import { tidyLine } from '@/domain/text/tidy'
import { translator } from '@/messages/translator'
import { ratio } from './ink-sample'

// Of a line that is far too long so much is looked at, and shown again, that it is still too long.
const LONGEST = { ink: INK_MOST + 1, coalition: 10 * COALITION_MOST }

/**
 * What was typed of a face. A color that was picked counts when it is another one than the page came with, and the nearest one
 * when that was pressed.
 */
export function readFace({
  ink = '',
  picker = '',
  picked = '',
  nearest = '',
  coalition = '',
  seen = '',
}: Record<string, string>) {
  const chosen = readInk(nearest) ?? (readInk(picker) !== readInk(picked) ? readInk(picker) : null)
  return {
    ink: chosen?.toUpperCase() ?? ink.slice(0, LONGEST.ink),
    coalition: coalition.slice(0, LONGEST.coalition),
    seen: seen.slice(0, 16),
  }
}

/** The faults of a typed face as sentences, by field. */
export function faceSentences(
  language: string,
  { ink, coalition }: FaceFaults,
  typed: { ink: string; coalition: string },
): Record<string, string> {
  return {
    ...(ink ? { ink: inkSentence(language, typed.ink) } : {}),
    ...(coalition ? { coalition: nameSentence(language, coalition, typed.coalition) } : {}),
  }
}

function inkSentence(language: string, typed: string): string {
  const t = translator(language, 'face')
  const ink = readInk(typed)
  if (!ink) return t('inkInvalid')
  return t('inkTooLight', {
    contrast: ratio(leastContrast(ink, 'light'), language),
    least: ratio(LEAST_CONTRAST, language),
    nearest: nearestReadable(ink).toUpperCase(),
  })
}

function nameSentence(language: string, fault: NonNullable<FaceFaults['coalition']>, typed: string): string {
  if (fault === 'names-the-site') return translator(language, 'face')('namesTheSite')
  if (fault === 'looks-like-a-link') return translator(language, 'face')('nameIsLink')
  if (fault !== 'too-long') return fieldSentence(language, 'organization', fault, typed)
  const number = (value: number) => value.toLocaleString(language)
  const count = number(countCharacters(tidyLine(typed)))
  return translator(language, 'refusals')(fault, { max: number(COALITION_MOST), count })
}
