import { HASH, object, text, textOrNull, time, whole } from './fields'
import { type Schema, shape } from './open-api'
import { proof, signatory } from './signatory-shapes'
import { WORDS } from './words'
import { delivery } from './letter-shapes'

// What the API answers with.

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
      imported: whole(WORDS.field.imported),
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
      deliveries: { type: 'array', items: shape('Delivery'), description: WORDS.field.deliveries },
    }),
    Delivery: delivery(),
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
