import { translator } from '@/messages/translator'
import { type Schema, shape } from './open-api'

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

export function answerShapes(language: string): Record<string, Schema> {
  const t = translator(language, 'apiDocs')
  const counts = object({
    organizations: whole(t('field.organizations')),
    people: whole(t('field.people')),
    unlisted: whole(t('field.unlisted')),
  })
  const brief = {
    slug: text(t('field.slug')),
    title: text(t('field.title')),
    edition: { ...shape('Edition'), description: t('field.edition') },
    counts: { ...shape('Counts'), description: t('field.counts') },
  }
  return {
    Campaign: object({
      slug: brief.slug,
      title: brief.title,
      state: { ...text(t('field.state')), enum: ['open', 'closed', 'delivered'] },
      languages: { type: 'array', items: { type: 'string' }, description: t('field.languages') },
      edition: brief.edition,
      counts: brief.counts,
      opensAt: time(t('field.opensAt')),
      closesAt: { ...time(t('field.closesAt')), type: ['string', 'null'] },
      kinds: { ...text(t('field.kinds')), enum: ['both', 'person', 'organization'] },
      categories: {
        type: 'array',
        items: object({
          slug: text(t('field.categorySlug')),
          kind: { ...text(t('field.kind')), enum: ['person', 'organization'] },
          heading: {
            type: 'object',
            additionalProperties: { type: 'string' },
            description: t('field.heading'),
          },
        }),
        description: t('field.categories'),
      },
    }),
    Edition: object({
      number: whole(t('field.editionNumber'), 1),
      hash: { ...text(t('field.editionHash')), pattern: HASH },
    }),
    Counts: counts,
    Page: object({
      items: { type: 'array', items: shape('Signatory'), description: t('field.items') },
      next: textOrNull(t('field.next')),
    }),
    Signatory: signatory(language),
    Proof: proof(language),
    List: object({
      campaign: object(brief, [], { description: t('field.campaignBrief') }),
      items: { type: 'array', items: shape('Signatory'), description: t('field.items') },
    }),
    Queued: queued(language),
    Error: errorShape(language),
  }
}

function queued(language: string): Schema {
  const t = translator(language, 'apiDocs')
  const fields = {
    status: { type: 'string', const: 'confirmation-queued' },
    next: text(t('field.nextPage')),
    mailAfter: { ...text(t('field.mailAfter')), format: 'date-time' },
  }
  return object(fields, ['mailAfter'])
}

function signatory(language: string): Schema {
  const t = translator(language, 'apiDocs')
  const fields = {
    number: whole(t('field.number'), 1),
    kind: { ...text(t('field.kind')), enum: ['person', 'organization'] },
    name: textOrNull(t('field.name')),
    title: textOrNull(t('field.personTitle')),
    affiliation: textOrNull(t('field.affiliation')),
    organization: textOrNull(t('field.organization')),
    category: textOrNull(t('field.category')),
    country: { ...textOrNull(t('field.country')), pattern: '^[A-Z]{2}$' },
    area: text(t('field.area')),
    proofs: { type: 'array', items: shape('Proof'), description: t('field.proofs') },
    confirmedAt: { ...time(t('field.confirmedAt')), type: ['string', 'null'] },
  }
  return object(fields, ['area'])
}

function proof(language: string): Schema {
  const t = translator(language, 'apiDocs')
  const methods = ['mailbox', 'dns', 'file', 'countersignature', 'organizer', 'import']
  return object({
    method: { ...text(t('field.proofMethod')), enum: methods },
    source: textOrNull(t('field.proofSource')),
    domain: textOrNull(t('field.proofDomain')),
    at: time(t('field.proofAt')),
  })
}

/** An error, of one of these codes where they are known. */
export function errorShape(language: string, codes?: string[]): Schema {
  const t = translator(language, 'apiDocs')
  const code = { ...text(t('field.code')), ...(codes ? { enum: codes } : {}) }
  const fields: Schema = {
    type: 'object',
    additionalProperties: { type: 'string' },
    description: t('field.fields'),
  }
  const error = { code, message: text(t('field.message')), fields }
  return object({ error: object(error, ['fields']) })
}
