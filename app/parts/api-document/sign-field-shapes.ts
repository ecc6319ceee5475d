import { type SignField, LIMITS } from '@/domain/signature/signature'
import type { Schema } from './open-api'
import { HASH } from './fields'
import { WORDS } from './words'

// The usual part of BCP 47; the server takes every well-formed tag.
const LANGUAGE_TAG = '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'

/** What each field of a sign request takes. */
export function fieldShapes(): Record<SignField, Schema> {
  const line = (name: keyof typeof LIMITS, least = 0): Schema => ({
    type: 'string',
    ...(least > 0 ? { minLength: least } : {}),
    maxLength: LIMITS[name],
    description: WORDS.send[name],
  })
  return {
    kind: { type: 'string', description: WORDS.send.kind },
    name: line('name', 1),
    email: { type: 'string', format: 'email', description: WORDS.send.email },
    country: { type: 'string', pattern: '^[A-Za-z]{2}$', description: WORDS.send.country },
    affiliation: line('affiliation'),
    title: line('title'),
    organization: line('organization', 1),
    website: line('website'),
    category: { type: 'string', pattern: '^[a-z0-9-]{0,60}$', description: WORDS.send.category },
    listed: { type: 'boolean', description: WORDS.send.listed },
    updates: { type: 'boolean', default: false, description: WORDS.send.updates },
    consent: { type: 'boolean', const: true, description: WORDS.send.consent },
    language: { type: 'string', pattern: LANGUAGE_TAG, description: WORDS.send.language },
    edition: { type: 'string', pattern: HASH, description: WORDS.send.edition },
    translation: { type: 'string', pattern: '^([0-9a-fA-F]{64})?$', description: WORDS.send.translation },
    via: { type: 'string', description: WORDS.send.via },
    decisionBody: line('decisionBody'),
    decisionOn: {
      type: 'string',
      pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$',
      description: WORDS.send.decisionOn,
    },
    invitation: { type: 'string', description: WORDS.send.invitation },
  }
}
