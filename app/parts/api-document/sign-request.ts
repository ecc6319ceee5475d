import { type SignField, FIELDS } from '@/domain/signature/signature'
import { type Operation, type Schema, shape } from './open-api'
import type { Code } from './refusals'
import { object } from './fields'
import { WORDS } from './words'
import { fieldShapes } from './sign-field-shapes'

// What a sign request holds. The server's own schema (domain/signature/signing/submission.ts) takes any text in any field and refuses
// by its rules afterwards, so that each fault has its sentence: turned into JSON Schema it would say nothing. These shapes
// say what is taken; e2e/api-documented.spec.ts sends what they refuse and what they allow, and compares.

export function sendShapes(): Record<string, Schema> {
  const all = fieldShapes()
  const { listed, affiliation, organization, website, decisionBody, decisionOn, kind, ...both } = all
  const optional = [
    'affiliation',
    'title',
    'website',
    'category',
    'updates',
    'language',
    'translation',
    'via',
    'invitation',
  ]
  const decided = ['decisionBody', 'decisionOn']
  const as = (value: string) => ({ ...kind, const: value })
  const form = FIELDS.map((name) => [name, { type: 'string', description: all[name].description }] as const)
  return {
    PersonSigns: object({ kind: as('person'), ...both, affiliation, listed }, optional),
    OrganizationSigns: object(
      { kind: as('organization'), organization, website, ...both, decisionBody, decisionOn },
      [...optional, ...decided],
    ),
    SignForm: object(Object.fromEntries(form), [...FIELDS], { description: WORDS.send.form }),
  }
}

/** A person's request, for the document's example and its command. */
const EXAMPLE = {
  kind: 'person',
  name: 'Invented Signer',
  email: 'signer@example.net',
  country: 'PT',
  listed: true,
  consent: true,
  language: 'en',
  edition: '0513690400b04112c0680ca18d7e179c2092263ee2d0220dc319f5ea6e8a1b9f',
} as const satisfies Partial<Record<SignField, string | boolean>>

const either: Schema = {
  oneOf: [shape('PersonSigns'), shape('OrganizationSigns')],
  discriminator: {
    propertyName: 'kind',
    mapping: {
      person: '#/components/schemas/PersonSigns',
      organization: '#/components/schemas/OrganizationSigns',
    },
  },
}

/** JSON, or a form with the same names. */
export const signBody: Operation['requestBody'] = {
  required: true,
  content: {
    'application/json': { schema: either, example: EXAMPLE },
    'application/x-www-form-urlencoded': { schema: shape('SignForm') },
    'multipart/form-data': { schema: shape('SignForm') },
  },
}

export const signCommand = (address: string) =>
  `curl '${address}' \\\n  -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(EXAMPLE)}'`

export const SIGN_REFUSALS: Code[] = [
  'invalid-fields',
  'unreadable',
  'malformed-body',
  'left-empty',
  'foreign-origin',
  'campaign-unknown',
  'too-slow',
  'campaign-not-open',
  'edition-changed',
  'kind-not-invited',
  'invitation-required',
  'too-large',
  'unsupported-type',
  'too-many',
  'line-full',
  'unavailable',
  'busy',
]
