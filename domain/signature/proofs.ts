import { v7 as uuid } from 'uuid'
import type { Client } from '@/db/client'
import type { ProofRule } from '@/db/tables/campaign'
import type { ProofMethod } from '@/db/tables/proof'
import type { PublicProof } from '@/db/tables/signature'
import { organizationDomain, registrableDomain } from '@/domain/organization/domain'
import { type Grade, gradeOf, type Missing, stands } from '@/domain/organization/grade'
import { findDataKey } from '@/domain/seal/data-key'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'
import type { State } from './counting'
import { openColumn } from './private'

// What was proven about an organization's signature: rows that are added, lapse and are voided, and never changed otherwise.

export type NewProof = {
  signatureId: string
  method: ProofMethod
  domain?: string | null
  value?: string | null
  source?: string | null
  note?: string | null
  recordedBy?: string | null
  /** When to look again. */
  checkAt?: Date | null
}

export type SealedColumn = 'domain' | 'value' | 'source' | 'note'
const place = (column: SealedColumn, row: string) => ({ table: 'proofs', column, row })

/** Opens one sealed column of a proof; nothing stays nothing. */
export function openProof(
  key: DataKey,
  id: string,
  column: SealedColumn,
  sealed: Buffer | null,
): string | null {
  return sealed && openField(key, place(column, id), sealed)
}

/** Adds what was proven, in the transaction of the fact. settleOrganization then says what follows from it. */
export async function addProof(client: Client, key: DataKey, proof: NewProof, now: Date): Promise<string> {
  const id = uuid()
  const seal = (column: SealedColumn) =>
    proof[column] ? sealField(key, place(column, id), proof[column]) : null
  await client`
    insert into proofs (id, signature_id, method, domain, value, source, note, recorded_by, recorded_at, checked_at, check_at)
    values (${id}, ${proof.signatureId}, ${proof.method}, ${seal('domain')}, ${seal('value')}, ${seal('source')},
      ${seal('note')}, ${proof.recordedBy ?? null}, ${now}, ${proof.checkAt ? now : null}, ${proof.checkAt ?? null})`
  return id
}

export type Proof = {
  id: string
  method: ProofMethod
  domain: string | null
  value: string | null
  source: string | null
  recordedAt: Date
  checkedAt: Date | null
  lapsedAt: Date | null
  voidedAt: Date | null
}

const OPENED = ['domain', 'value', 'source'] as const
type Opened = (typeof OPENED)[number]
type Row = Omit<Proof, Opened> & { signatureId: string } & Record<Opened, Buffer | null>

/** All that was ever proven about a signature, the oldest first. */
export async function listProofs(client: Client, key: DataKey, signatureId: string): Promise<Proof[]> {
  return (await listProofsOf(client, key, [signatureId])).get(signatureId) ?? []
}

/** The same of several signatures of one campaign. */
export async function listProofsOf(
  client: Client,
  key: DataKey,
  signatureIds: string[],
): Promise<Map<string, Proof[]>> {
  const rows = await client<Row[]>`
    select signature_id, id, method, domain, value, source, recorded_at, checked_at, lapsed_at, voided_at from proofs
    where signature_id = any(${signatureIds}) order by recorded_at, id`
  const listed = new Map<string, Proof[]>()
  for (const { signatureId, ...row } of rows) {
    const [domain, value, source] = OPENED.map((column) => openProof(key, row.id, column, row[column]))
    const proof = { ...row, domain: domain!, value: value!, source: source! }
    listed.set(signatureId, [...(listed.get(signatureId) ?? []), proof])
  }
  return listed
}

/**
 * What the public row says: everything that was not voided, and of a domain that no longer confirms until when it did. A mailbox
 * where anybody has one says nothing about the organization, and something about its officer: it isn't shown.
 */
export function publicProofs(proofs: Proof[], now: Date): PublicProof[] {
  const kept = proofs.filter((proof) => !proof.voidedAt && (proof.method !== 'mailbox' || isOurs(proof)))
  return kept
    .filter((proof, index) => {
      const later = kept.slice(index + 1)
      return !later.some(({ method, domain }) => method === proof.method && domain === proof.domain)
    })
    .toSorted((one, other) => Number(other.method === 'decision') - Number(one.method === 'decision'))
    .map(({ method, value, source, domain, recordedAt, checkedAt, lapsedAt }) => ({
      method,
      source,
      domain: domain && (registrableDomain(domain) ?? domain),
      // A decision says its own day.
      at: method === 'decision' ? `${value}T00:00:00.000Z` : recordedAt.toISOString(),
      ...(lapsedAt && lapsedAt <= now ? { until: (checkedAt ?? lapsedAt).toISOString() } : {}),
    }))
}

const isOurs = ({ domain }: Proof) => domain !== null && organizationDomain(domain) !== null

export type StandingNow = {
  grade: Grade
  missing: Missing[]
  rule: ProofRule
  proofs: Proof[]
  /** Domains at which a second officer's word counts. */
  domains: string[]
  shown: PublicProof[]
}

/** What stands behind an organization's signature now, under its campaign's rule. */
export async function readStanding(
  client: Client,
  row: Pick<State, 'id' | 'campaignId'> & { title: Buffer | null },
  now: Date,
): Promise<StandingNow> {
  const key = await findDataKey(row.campaignId, client)
  const proofs = await listProofs(client, key, row.id)
  const [campaign] = await client<{ rule: ProofRule }[]>`
    select proof_rule as rule from campaigns where id = ${row.campaignId}`
  const { rule } = campaign!
  const role = openColumn(key, row.id, 'title', row.title)
  const own = proofs.filter((proof) => ['mailbox', 'dns'].includes(proof.method) && stands(proof, now))
  const domains = own.flatMap(({ domain }) => (domain && organizationDomain(domain)) || [])
  return {
    ...gradeOf({ proofs, role, rule }, now),
    rule,
    proofs,
    domains: [...new Set(domains)],
    shown: publicProofs(proofs, now),
  }
}
