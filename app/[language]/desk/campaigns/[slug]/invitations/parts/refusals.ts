import { lengthWords } from '@/app/[language]/desk/parts/refusals'
import { fieldSentence } from '@/app/parts/fault-sentence'
import { FILE_REFUSALS, type FileRefusal } from '@/domain/import/import'
import {
  type InvitationFault,
  type InvitationFaults,
  type InvitationField,
  type InvitationRefusal,
  LIMITS,
} from '@/domain/invitation/invitation'
import type { LineFault } from '@/domain/invitation/read-list'
import { COUNT_WORD } from '@/domain/text/count-word'
import { translator } from '@/messages/translator'

// The sentence of every refusal of the ask list. Typed: a new refusal does not compile without one.

export type AskRefusal = InvitationRefusal | FileRefusal | 'unreadable'

const ofFiles = (refusal: string): refusal is FileRefusal =>
  (FILE_REFUSALS as readonly string[]).includes(refusal)

export function askSentence(language: string, refusal: AskRefusal, typed = ''): string {
  if (refusal === 'too-many-rows')
    return translator(language, 'askRefusals')('list-full', { most: LIMITS.list })
  if (ofFiles(refusal)) return translator(language, 'importRefusals')(refusal)
  const numbers = { most: LIMITS.list, word: COUNT_WORD, ...lengthWords(language, LIMITS.words, typed) }
  return translator(language, 'askRefusals')(refusal, numbers)
}

/** The status a refusal is answered with. */
export function askStatus(refusal: AskRefusal): 400 | 403 | 404 | 409 | 413 {
  switch (refusal) {
    case 'campaign-unknown':
    case 'invitation-unknown':
    case 'list-unknown':
      return 404
    case 'not-permitted':
      return 403
    case 'file-too-large':
      return 413
    case 'campaign-not-open':
    case 'invitation-twice':
    case 'invitation-answered':
    case 'not-asked-yet':
    case 'nobody-to-write-to':
    case 'list-full':
      return 409
    default:
      return 400
  }
}

/** What is wrong with a field of an invitation. */
export function faultOf(
  language: string,
  field: InvitationField,
  fault: InvitationFault,
  typed: string,
): string {
  if (fault === 'language-required' || fault === 'language-unknown')
    return translator(language, 'askRefusals')('language-unknown')
  if (field === 'email' && typed.split(/[\s,;<>]+/).filter((word) => /.@./s.test(word)).length > 1)
    return translator(language, 'askRefusals')('one-address')
  if (field === 'email' || field === 'organization') return fieldSentence(language, field, fault, typed)
  if (fault !== 'too-long' || field === 'language')
    return fieldSentence(language, 'affiliation', fault, typed)
  return translator(language, 'refusals')(fault, lengthWords(language, LIMITS[field], typed))
}

/** The faults of a form, by field. */
export function faultsOf(
  language: string,
  faults: InvitationFaults,
  values: Record<string, string>,
): Record<string, string> {
  const entries = Object.entries(faults) as [InvitationField, InvitationFault][]
  return Object.fromEntries(
    entries.map(([field, fault]) => [field, faultOf(language, field, fault, values[field] ?? '')]),
  )
}

/** Why a line of a list is not added. */
export function lineSentence(language: string, said: LineFault, value: string): string {
  return said.field === null
    ? translator(language, 'askList')(`aside.${said.fault}`)
    : faultOf(language, said.field, said.fault, value)
}
