import type { ProofRule } from '@/db/tables/campaign'
import type { ProofMethod } from '@/db/tables/proof'

// What stands behind an organization's signature, from what was proven about it. See docs/decisions/022-what-is-proven-of-an-organization.md.

/** In rising order. Only `authorized` is on the list. */
export const GRADES = ['claimed', 'mailbox', 'domain', 'authorized'] as const
export type Grade = (typeof GRADES)[number]

export type GradedProof = {
  method: ProofMethod
  /** Registrable. */
  domain: string | null
  recordedAt: Date
  lapsedAt: Date | null
  voidedAt: Date | null
}

export type Standing = {
  proofs: readonly GradedProof[]
  /** The officer's role, as they state it. */
  role: string | null
  rule: ProofRule
}

/**
 * What is still to be done, in the order in which an officer can: state a role; prove an address or the domain; confirm the
 * domain by DNS, because this letter asks for it; bring a second person, a colleague or an organizer.
 */
export type Missing = 'role' | 'address' | 'dns' | 'second'

/** Whether a proof holds at this moment. */
export function stands({ recordedAt, lapsedAt, voidedAt }: GradedProof, now: Date): boolean {
  return recordedAt <= now && (!lapsedAt || lapsedAt > now) && (!voidedAt || voidedAt > now)
}

/**
 * The grade of an organization's signature, and what is missing for its list. An organizer's recorded check, and what an organizer
 * brought in, stands for address, role and second person at once: a named person of the campaign answers for it, with a source.
 */
export function gradeOf({ proofs, role, rule }: Standing, now: Date): { grade: Grade; missing: Missing[] } {
  const standing = proofs.filter((proof) => stands(proof, now))
  const domainsBy = (method: ProofMethod) =>
    new Set(standing.flatMap((proof) => (proof.method === method && proof.domain ? [proof.domain] : [])))
  const has = (method: ProofMethod) => standing.some((proof) => proof.method === method)
  const [mailbox, dns] = [domainsBy('mailbox'), domainsBy('dns')]
  const ours = new Set([...mailbox, ...dns])
  const second = [...domainsBy('countersignature')].some((domain) => ours.has(domain))
  const answeredFor = has('organizer') || has('import') || (rule === 'vouched' && has('invitation'))
  // What organizers brought in from elsewhere says so itself; nobody signed here who could ask for a record.
  const dnsMissing = rule === 'domain' && dns.size === 0 && !has('import')
  const wanted: [Missing, boolean][] = [
    ['role', !answeredFor && !role?.trim()],
    ['address', !answeredFor && ours.size === 0],
    ['dns', dnsMissing],
    ['second', !answeredFor && !second],
  ]
  const missing = wanted.flatMap(([what, lacks]) => (lacks ? [what] : []))
  if (missing.length === 0) return { grade: 'authorized', missing }
  return { grade: dns.size > 0 ? 'domain' : mailbox.size > 0 ? 'mailbox' : 'claimed', missing }
}
