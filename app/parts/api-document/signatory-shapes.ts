import { object, text, textOrNull, time, whole } from './fields'
import { type Schema, shape } from './open-api'
import { WORDS } from './words'

/** A name on the public list. */
export function signatory(): Schema {
  const fields = {
    number: whole(WORDS.field.number, 1),
    kind: { ...text(WORDS.field.kind), enum: ['person', 'organization'] },
    name: textOrNull(WORDS.field.name),
    title: textOrNull(WORDS.field.personTitle),
    affiliation: textOrNull(WORDS.field.affiliation),
    organization: textOrNull(WORDS.field.organization),
    category: textOrNull(WORDS.field.category),
    country: { ...textOrNull(WORDS.field.country), pattern: '^[A-Z]{2}$' },
    area: text(WORDS.field.area),
    proofs: { type: 'array', items: shape('Proof'), description: WORDS.field.proofs },
    confirmedAt: { ...time(WORDS.field.confirmedAt), type: ['string', 'null'] },
  }
  return object(fields, ['area'])
}

/** What was checked about an organization. */
export function proof(): Schema {
  const methods = ['mailbox', 'dns', 'countersignature', 'organizer', 'invitation', 'import', 'decision']
  const fields = {
    method: { ...text(WORDS.field.proofMethod), enum: methods },
    source: textOrNull(WORDS.field.proofSource),
    domain: textOrNull(WORDS.field.proofDomain),
    at: time(WORDS.field.proofAt),
    until: time(WORDS.field.proofUntil),
  }
  return object(fields, ['until'])
}
