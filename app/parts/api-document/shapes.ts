import { type Schema, shape } from './open-api'
import { WORDS } from './words'

// What the API answers with.

type Fields = Record<string, Schema>

/** An object whose fields are always there, but for those named. */
export function object(properties: Fields, optional: string[] = [], more: Schema = {}): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required, ...more }
}

const text = (description: string): Schema => ({ type: 'string', description })
const textOrNull = (description: string): Schema => ({ type: ['string', 'null'], description })
const time = (description: string): Schema => ({ type: 'string', format: 'date-time', description })
const whole = (description: string, minimum = 0): Schema => ({ type: 'integer', minimum, description })

export const HASH = '^[0-9a-f]{64}$'

export function answerShapes(): Record<string, Schema> {
  const counts = object({
    organizations: whole(WORDS.field.organizations),
    people: whole(WORDS.field.people),
    unlisted: whole(WORDS.field.unlisted),
  })
  const brief = {
    slug: text(WORDS.field.slug),
    title: text(WORDS.field.title),
    edition: { ...shape('Edition'), description: WORDS.field.edition },
    counts: { ...shape('Counts'), description: WORDS.field.counts },
  }
  return {
    Campaign: object({
      slug: brief.slug,
      title: brief.title,
      state: { ...text(WORDS.field.state), enum: ['open', 'closed', 'delivered'] },
      languages: { type: 'array', items: { type: 'string' }, description: WORDS.field.languages },
      edition: brief.edition,
      counts: brief.counts,
      opensAt: time(WORDS.field.opensAt),
      closesAt: { ...time(WORDS.field.closesAt), type: ['string', 'null'] },
      kinds: { ...text(WORDS.field.kinds), enum: ['both', 'person', 'organization'] },
      byInvitation: { type: 'boolean', description: WORDS.field.byInvitation },
      categories: {
        type: 'array',
        items: object({
          slug: text(WORDS.field.categorySlug),
          kind: { ...text(WORDS.field.kind), enum: ['person', 'organization'] },
          heading: {
            type: 'object',
            additionalProperties: { type: 'string' },
            description: WORDS.field.heading,
          },
        }),
        description: WORDS.field.categories,
      },
    }),
    Edition: object({
      number: whole(WORDS.field.editionNumber, 1),
      hash: { ...text(WORDS.field.editionHash), pattern: HASH },
    }),
    Counts: counts,
    Page: object({
      items: { type: 'array', items: shape('Signatory'), description: WORDS.field.items },
      next: textOrNull(WORDS.field.next),
    }),
    Signatory: signatory(),
    Proof: proof(),
    List: object({
      campaign: object(brief, [], { description: WORDS.field.campaignBrief }),
      items: { type: 'array', items: shape('Signatory'), description: WORDS.field.items },
    }),
    Queued: queued(),
    Error: errorShape(),
  }
}

function queued(): Schema {
  const fields = {
    status: { type: 'string', const: 'confirmation-queued' },
    next: text(WORDS.field.nextPage),
    mailAfter: { ...text(WORDS.field.mailAfter), format: 'date-time' },
  }
  return object(fields, ['mailAfter'])
}

function signatory(): Schema {
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

function proof(): Schema {
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

/** An error, of one of these codes where they are known. */
export function errorShape(codes?: string[]): Schema {
  const code = { ...text(WORDS.field.code), ...(codes ? { enum: codes } : {}) }
  const fields: Schema = {
    type: 'object',
    additionalProperties: { type: 'string' },
    description: WORDS.field.fields,
  }
  const error = { code, message: text(WORDS.field.message), fields }
  return object({ error: object(error, ['fields']) })
}
