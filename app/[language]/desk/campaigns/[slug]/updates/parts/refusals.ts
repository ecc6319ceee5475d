import { lengthWords } from '@/app/[language]/desk/parts/refusals'
import { placedSentence } from '@/app/parts/fault-sentence'
import { findCharacterFault } from '@/domain/text/character-fault'
import { languageName } from '@/domain/text/language'
import { findHidden } from '@/domain/text/hidden'
import { tidyText, tidyTitle } from '@/domain/text/tidy'
import {
  MOST_LANGUAGES,
  TESTS_AN_HOUR,
  UPDATE_LIMITS,
  UPDATES_A_DAY,
  type UpdateFault,
  type UpdateFaults,
  type UpdateRefusal,
} from '@/domain/update/update'
import { translator } from '@/messages/translator'

// The sentence of every refusal of an update. Typed: a new refusal does not compile without one.

/** Why something about an update is refused: by a verb, or before it was asked. */
export type DeskUpdateRefusal = UpdateRefusal | 'unreadable' | 'changed-before-sending'

/** Those that come after the draft was saved. */
export const SAVED_BEFORE: ReadonlySet<DeskUpdateRefusal> = new Set(['language-unknown', 'tests-of-the-hour'])

export function updateSentence(
  language: string,
  refusal: DeskUpdateRefusal | UpdateFault,
  typed = '',
): string {
  const found =
    refusal === 'subject-invalid'
      ? findCharacterFault(tidyTitle(typed))
      : refusal === 'text-invalid' && findHidden(tidyText(typed))
  if (found) {
    const label = translator(language, 'updates')(refusal === 'subject-invalid' ? 'subject' : 'text')
    return placedSentence(language, label, found)
  }
  const max = UPDATE_LIMITS[refusal.startsWith('subject') ? 'subject' : 'text']
  const numbers = {
    day: UPDATES_A_DAY,
    hour: TESTS_AN_HOUR,
    most: MOST_LANGUAGES,
    ...lengthWords(language, max, typed),
  }
  return translator(language, 'updateRefusals')(refusal, numbers)
}

/** The faults of a form, by field; where it has several languages, with the one that each is about. */
export function faultSentences(language: string, faults: UpdateFaults, values: Record<string, string>) {
  const t = translator(language, 'refusals')
  const tagOf = (field: string) => /^(?:subject|text)-(.+)$/.exec(field)?.[1] ?? ''
  const several =
    new Set(
      Object.keys({ ...values, ...faults })
        .map(tagOf)
        .filter(Boolean),
    ).size > 1
  const sentences = Object.entries(faults).map(([field, fault]) => {
    const sentence = updateSentence(language, fault, values[field])
    return [
      field,
      several ? t('inSummary', { field: languageName(tagOf(field), language), sentence }) : sentence,
    ]
  })
  return Object.fromEntries(sentences) as Record<string, string>
}

/** The status a refusal is answered with. */
export function updateStatus(refusal: DeskUpdateRefusal): 400 | 403 | 404 | 409 {
  switch (refusal) {
    case 'campaign-unknown':
    case 'update-unknown':
      return 404
    case 'not-permitted':
      return 403
    case 'unreadable':
    case 'language-unknown':
      return 400
    default:
      return 409
  }
}
