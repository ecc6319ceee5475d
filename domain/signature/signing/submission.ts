import * as z from 'zod/mini'
import {
  type Faults,
  FIELDS,
  type SignField,
  isYes,
  type Submission,
  tidyValues,
  type Values,
} from '@/domain/signature/signature'
import { readVia } from '@/domain/signature/via'
import { findFaults } from '@/domain/signature/find-faults'

// The schema of a sign request. It stands on findFaults, the rules that the form checks in the browser too; zod itself
// stays on the server, because a reader's page does not have to carry it (docs/decisions/007).

function toSubmission(values: Values): Submission {
  const organization = values.kind === 'organization'
  return {
    kind: organization ? 'organization' : 'person',
    name: values.name,
    email: values.email,
    country: values.country.toUpperCase(),
    affiliation: organization ? null : values.affiliation || null,
    title: values.title || null,
    organization: organization ? values.organization : null,
    website: organization ? values.website || null : null,
    category: values.category || null,
    listed: organization || isYes(values.listed),
    updates: isYes(values.updates),
    language: values.language,
    edition: values.edition.toLowerCase(),
    translation: values.translation.toLowerCase() || null,
    via: readVia(values.via),
    decision:
      organization && values.decisionBody !== ''
        ? { body: values.decisionBody, on: values.decisionOn }
        : null,
    invitation: values.invitation || null,
  }
}

const asText = <Sent>() =>
  z.transform((value: Sent) => (value === undefined || value === null ? '' : String(value)))
/** Text; nothing is ''. */
const text = z.pipe(
  z.optional(z.nullable(z.string({ error: 'not-text' }))),
  asText<string | null | undefined>(),
)
/** Yes or no, as a form, JSON or a script say it: true, "true", "on", 1. */
const answer = z.union([z.string(), z.boolean(), z.literal([0, 1])], { error: 'not-yes-or-no' })
const yesOrNo = z.pipe(z.optional(z.nullable(answer)), asText<z.infer<typeof answer> | null | undefined>())
const ANSWERS = new Set<SignField>(['listed', 'updates', 'consent'])
const typed = (field: SignField) => (ANSWERS.has(field) ? yesOrNo : text)

const tidied = z.pipe(
  z.object(
    Object.fromEntries(FIELDS.map((field) => [field, typed(field)])) as Record<SignField, typeof text>,
  ),
  z.transform((value) => tidyValues(value as Values)),
)

/** Any object in, a Submission out; the issues' messages are refusals. Keys that no field has are left out. */
export const submission = z.pipe(
  tidied.check((context) => {
    for (const [field, refusal] of Object.entries(findFaults(context.value))) {
      context.issues.push({ code: 'custom', path: [field], message: refusal, input: context.value })
    }
  }),
  z.transform(toSubmission),
)

// JSON has two words for an answer; the form's own script sends them as text, as its form does.
const IN_JSON = new Set<unknown>([undefined, null, true, false, 'true', 'false'])

/** The answers of a JSON request that are neither true nor false: whoever sends `1` or `"no"` may mean something else. */
export function findUnclearAnswers(raw: Record<string, unknown>): Faults {
  const unclear = [...ANSWERS].filter((field) => !IN_JSON.has(raw[field]))
  return Object.fromEntries(unclear.map((field) => [field, 'not-yes-or-no']))
}
