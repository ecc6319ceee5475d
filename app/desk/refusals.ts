import type { CampaignRefusal, DraftFaults, DraftRefusal } from '@/domain/campaign/campaign'
import type { SeriesRefusal } from '@/domain/campaign/join-series'
import { type ExportRefusal, SHEET_ROWS } from '@/domain/signature/export'
import type { CheckRefusal } from '@/domain/signature/record-check'
import { translator } from '@/messages/translator'

// The sentence of every refusal. The keys of the messages are typed: a new refusal does not compile without one.

/** Why something at the desk is refused: by a verb, or before it was asked. */
export type DeskRefusal =
  CampaignRefusal | CheckRefusal | SeriesRefusal | ExportRefusal | 'signed-out' | 'unreadable'

export function refusalSentence(language: string, refusal: DeskRefusal): string {
  const t = translator(language, 'deskRefusals')
  return t(refusal, { rows: SHEET_ROWS })
}

export function draftSentence(language: string, refusal: DraftRefusal): string {
  const t = translator(language, 'draftRefusals')
  return t(refusal)
}

/** The faults of a draft as sentences, by field. */
export function draftSentences(language: string, faults: DraftFaults): Record<string, string> {
  const entries = Object.entries(faults).map(([field, refusal]) => [field, draftSentence(language, refusal)])
  return Object.fromEntries(entries)
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
      return 403
    case 'unreadable':
    case 'source-required':
    case 'source-invalid':
    case 'note-invalid':
      return 400
    default:
      return 409
  }
}
