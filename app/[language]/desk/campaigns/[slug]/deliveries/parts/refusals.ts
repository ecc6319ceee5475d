import { lengthWords } from '@/app/[language]/desk/parts/refusals'
import { DELIVERY_LIMITS, type DeliveryRefusal } from '@/domain/delivery/delivery'
import { translator } from '@/messages/translator'

// The sentence of every refusal of a delivery. Typed: a new refusal does not compile without one.

/** Why something about a delivery is refused: by a verb, or before it was asked. */
export type DeskDeliveryRefusal = DeliveryRefusal | 'unreadable' | 'cutoff-unseen'

export function deliverySentence(language: string, refusal: DeskDeliveryRefusal, typed = ''): string {
  const max = DELIVERY_LIMITS[refusal === 'note-too-long' ? 'note' : 'recipient']
  return translator(language, 'deliveryRefusals')(refusal, lengthWords(language, max, typed))
}

/** The fields that a refusal stands beside. */
export const FIELD_OF: Partial<Record<DeskDeliveryRefusal, string>> = {
  'cutoff-invalid': 'cutoff',
  'not-closed': 'cutoff',
  'cutoff-zone-unknown': 'cutoffZone',
  'cutoff-skipped': 'cutoffAt',
  'cutoff-before-opening': 'cutoffAt',
  'cutoff-ahead': 'cutoffAt',
  'recipient-invalid': 'recipient',
  'recipient-too-long': 'recipient',
  'note-invalid': 'note',
  'note-too-long': 'note',
}

/** The status a refusal is answered with. */
export function deliveryStatus(refusal: DeskDeliveryRefusal): 400 | 403 | 404 | 409 {
  switch (refusal) {
    case 'campaign-unknown':
    case 'delivery-unknown':
      return 404
    case 'not-permitted':
      return 403
    case 'not-public':
    case 'not-closed':
    case 'cutoff-unseen':
    case 'delivery-begun':
    case 'not-built':
    case 'names-left':
    case 'final-already':
    case 'cancelled-already':
      return 409
    default:
      return 400
  }
}
