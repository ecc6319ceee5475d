import { HASH, object, text, textOrNull, time, whole } from './fields'
import { type Schema, shape } from './open-api'
import { WORDS } from './words'

/** A list that was frozen and delivered. */
export function delivery(): Schema {
  return object({
    number: whole(WORDS.field.deliveryNumber, 1),
    recipient: textOrNull(WORDS.field.recipient),
    deliveredAt: time(WORDS.field.deliveredAt),
    cutoffAt: time(WORDS.field.cutoffAt),
    edition: { ...shape('Edition'), description: WORDS.field.deliveredEdition },
    counts: { ...shape('Counts'), description: WORDS.field.deliveredCounts },
    revision: whole(WORDS.field.revision, 1),
    fingerprint: { ...text(WORDS.field.fingerprint), pattern: HASH },
    record: { ...text(WORDS.field.record), format: 'uri' },
  })
}
