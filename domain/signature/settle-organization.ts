import type postgres from 'postgres'
import { brokenConstraint } from '@/db/client'
import type { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { moveSignature, showProofs, type State } from './counting'
import { mailListing } from './listing-mail'
import { openPrivate, type SealedRow } from './private'
import { readStanding } from './proofs'

/** Thrown to leave a transaction: another signature stands for this organization already. */
export class OrganizationListed extends Error {}

export type SettlingRow = State & SealedRow & { language: string }
type Event = Pick<Parameters<typeof recordEvent>[1], 'kind' | 'actor' | 'userId' | 'detail'>

/**
 * `published`: it is on the list from now on. `listed`: it was, and its row says what stands now. `waiting`: something is missing.
 * `held`: a reviewer decides first. `organization-listed`: the list has this organization from another signature.
 */
export type Settled = 'published' | 'listed' | 'waiting' | 'held' | 'organization-listed'

/**
 * What follows from the proofs of an organization's signature, whose row the caller has locked: with the last one that its
 * campaign's rule asks for it is published, and the public row says every proof in words. Called in the transaction of
 * whatever added or ended a proof. It never takes an organization off the list: whoever does says why (take-back-check.ts,
 * correct-signature.ts). Safe to repeat.
 */
export async function settleOrganization(
  tx: postgres.TransactionSql,
  row: SettlingRow,
  now: Date,
  event: Event = { kind: 'organization-published', actor: 'system' },
): Promise<Settled> {
  if (row.kind !== 'organization' || row.number === null || row.withdrawnAt || row.erasedAt) return 'waiting'
  // Nothing sealed is left of it: what the list says stands.
  if (!row.organization) return row.publishedAt ? 'listed' : 'waiting'
  const standing = await readStanding(tx, row, now)
  const fields = openPrivate(await findDataKey(row.campaignId, tx), row.id, row)
  const shown = { fields, proofs: standing.shown }
  if (row.publishedAt) {
    await showProofs(tx, row, shown, now)
    return 'listed'
  }
  if (standing.grade !== 'authorized') return 'waiting'
  if (row.heldAt) return 'held'
  if (event.actor === 'system' && (await isFlagged(tx, row.id))) return 'waiting'
  if (!(await publish(tx, row.id, now))) return 'organization-listed'
  await moveSignature(tx, row, { ...row, publishedAt: now }, { shown, event }, now)
  await mailListing(tx, row, 'published', fields.email, now)
  return 'published'
}

/** Whether rules noticed something that no human has seen yet: nothing doubtful gets on the list by itself. */
async function isFlagged(tx: postgres.TransactionSql, id: string): Promise<boolean> {
  const [flag] = await tx`select from flags where signature_id = ${id} and settled_at is null limit 1`
  return flag !== undefined
}

/** In a savepoint: that another officer's signature is on the list already must not undo what was proven. */
async function publish(tx: postgres.TransactionSql, id: string, now: Date): Promise<boolean> {
  try {
    await tx.savepoint((inner) => inner`update signatures set published_at = ${now} where id = ${id}`)
    return true
  } catch (error) {
    if (brokenConstraint(error) === 'signatures_one_organization') return false
    throw error
  }
}
