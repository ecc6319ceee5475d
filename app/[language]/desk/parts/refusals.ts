import {
  type CampaignRefusal,
  type DraftFaults,
  type DraftField,
  type DraftRefusal,
  LIMITS,
} from '@/domain/campaign/campaign'
import { QUESTION_LIMIT, type ReviewRefusal } from '@/domain/review/review'
import type { KeepingRefusal } from '@/domain/campaign/keeping'
import type { SeriesRefusal } from '@/domain/campaign/join-series'
import { type ExportRefusal, SHEET_ROWS } from '@/domain/signature/desk/signatures-file'
import { CHECK_LIMITS, type CheckRefusal } from '@/domain/signature/desk/record-check'
import { FRESH_MINUTES } from '@/domain/team/team'
import { placedSentence } from '@/app/parts/fault-sentence'
import { findCharacterFault } from '@/domain/text/character-fault'
import { findHidden } from '@/domain/text/hidden'
import { countCharacters } from '@/domain/text/name'
import { translator } from '@/messages/translator'

// The sentence of every refusal. The keys of the messages are typed: a new refusal does not compile without one.

/** Why something at the desk is refused: by a verb, or before it was asked. */
export type DeskRefusal =
  | CampaignRefusal
  | KeepingRefusal
  | CheckRefusal
  | SeriesRefusal
  | ExportRefusal
  | ReviewRefusal
  | 'signed-out'
  | 'unreadable'

/** @param typed what was refused, when its length may be why */
export function refusalSentence(language: string, refusal: DeskRefusal, typed = ''): string {
  const t = translator(language, 'deskRefusals')
  const max =
    refusal === 'question-too-long'
      ? QUESTION_LIMIT
      : CHECK_LIMITS[refusal === 'note-too-long' ? 'note' : 'source']
  return t(refusal, { rows: SHEET_ROWS, minutes: FRESH_MINUTES, ...lengthWords(language, max, typed) })
}

/** A limit and how much there is, as sentences of refusals say them. */
export function lengthWords(language: string, max: number, typed: string) {
  const number = (value: number) => value.toLocaleString(language)
  return { max: number(max), count: number(countCharacters(typed)) }
}

/** What may be refused for one character: the sentence names the field and the place. */
const LABELS: { [refusal in DraftRefusal]?: `field${'Title' | 'Addressees' | 'Text' | 'Responsible'}` } = {
  'title-invalid': 'fieldTitle',
  'addressees-invalid': 'fieldAddressees',
  'text-invalid': 'fieldText',
  'responsible-invalid': 'fieldResponsible',
}

export function draftSentence(
  language: string,
  field: DraftField,
  refusal: DraftRefusal,
  typed = '',
): string {
  const placed = LABELS[refusal]
  const found = placed && (field === 'title' ? findCharacterFault(typed) : findHidden(typed))
  if (found) return placedSentence(language, translator(language, 'desk')(placed), found)
  const t = translator(language, 'draftRefusals')
  return t(refusal, lengthWords(language, (LIMITS as Partial<Record<DraftField, number>>)[field] ?? 0, typed))
}

/** The faults of a draft as sentences, by field. */
export function draftSentences(
  language: string,
  faults: DraftFaults,
  values: Record<string, string>,
): Record<string, string> {
  const entries = Object.entries(faults) as [DraftField, DraftRefusal][]
  return Object.fromEntries(
    entries.map(([field, refusal]) => [field, draftSentence(language, field, refusal, values[field])]),
  )
}

/** The status a refusal is answered with. */
export function refusalStatus(refusal: DeskRefusal): 400 | 403 | 404 | 409 {
  switch (refusal) {
    case 'campaign-unknown':
    case 'signature-unknown':
    case 'series-unknown':
      return 404
    case 'not-permitted':
    case 'signed-out':
    case 'shred-fresh':
      return 403
    case 'unreadable':
    case 'keeping-invalid':
    case 'shred-name':
    case 'source-required':
    case 'source-invalid':
    case 'source-too-long':
    case 'note-invalid':
    case 'note-too-long':
    case 'reason-required':
    case 'question-required':
    case 'question-invalid':
    case 'question-too-long':
    case 'launch-required':
    case 'launch-invalid':
    case 'launch-past':
    case 'launch-after-closing':
    case 'launch-skipped':
    case 'launch-zone-unknown':
      return 400
    default:
      return 409
  }
}
