import type postgres from 'postgres'
import { brokenConstraint, sql } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'
import { type HeldRow, holdSignature } from '@/domain/review/hold'
import { screenSignature } from '@/domain/review/screen'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import {
  applyCorrections,
  type Corrected,
  type Corrections,
  isCorrected,
  storeCorrected,
} from '@/domain/signature/signing/corrections'
import { endAsking } from '@/domain/signature/colleague'
import { moveSignature } from '@/domain/signature/counting'
import type { Linked } from '@/domain/signature/link'
import { lockOwn } from '@/domain/signature/owner'
import { openPrivate, type PrivateFields } from '@/domain/signature/private'
import { findShownProofs } from '@/domain/signature/shown-proofs'
import { type Faults, isCategorySlug } from '@/domain/signature/signature'

/** What may be corrected on the own page; showing, news and the address have verbs of their own. */
export type OwnCorrections = Omit<Corrections, 'listed' | 'updates'> & { category?: string }

type Category = { id: string | null; slug: string | null }

/**
 * Corrects a confirmed signature from its own page. The public row and the counts follow in the same transaction. An
 * organization whose name or website changes loses its proofs, which were of the old ones: it leaves the list and waits
 * for a new check. Any other field voids nothing. Safe to repeat.
 */
export async function correctSignature(
  token: string,
  corrections: OwnCorrections,
  now = new Date(),
): Promise<'done' | 'link-unknown' | 'not-possible' | 'organization-twice' | { faults: Faults }> {
  try {
    return await sql().begin(async (tx) => {
      const row = await lockOwn(tx, token)
      if (!row) return 'link-unknown'
      if (!row.confirmedAt || row.withdrawnAt || row.erasedAt) return 'not-possible'
      const key = await findDataKey(row.campaignId, tx)
      const { category: wanted, ...others } = corrections
      const corrected = applyCorrections(key, row, {
        ...others,
        listed: String(row.listed),
        updates: String(row.updates),
      })
      const category = await findCategory(tx, row, wanted?.trim())
      if (!isCorrected(corrected) || !category) {
        const faults = isCorrected(corrected) ? {} : corrected
        return { faults: category ? faults : { ...faults, category: 'category-unknown' as const } }
      }
      const fields = openPrivate(key, row.id, row)
      const changed = changedFields(row, fields, corrected, category)
      if (changed.length === 0) return 'done'
      const voids =
        row.kind === 'organization' &&
        changed.some((field) => field === 'organization' || field === 'website')
      // What is listed is one of its kind by name: it leaves the list before it takes another name.
      const proofs = voids ? await voidProofs(tx, row, now) : await findProofsOf(tx, key, row.id)
      await storeCorrected(tx, key, row, corrected)
      await tx`update signatures set category_id = ${category.id} where id = ${row.id}`
      const after = { ...row, country: corrected.country, category: category.slug }
      if (voids) after.publishedAt = null
      const detail = { fields: changed.join(','), listed: after.publishedAt !== null }
      const move = {
        shown: { fields: corrected.fields, proofs },
        reason: { takenBack: 1 },
        event: { kind: 'signature-corrected', actor: 'signer', detail },
      } as const
      await moveSignature(tx, row, after, move, now)
      if (changed.some((field) => ['name', 'organization', 'website'].includes(field)))
        await screenAgain(tx, key, after, corrected.fields, now)
      return 'done'
    })
  } catch (error) {
    if (brokenConstraint(error) === 'signatures_one_officer') return 'organization-twice'
    throw error
  }
}

/** A new name may be one that nobody should read before a human did. */
async function screenAgain(
  tx: postgres.TransactionSql,
  key: DataKey,
  row: Linked,
  fields: PrivateFields,
  now: Date,
): Promise<void> {
  const reason = await screenSignature(tx, key, row, fields, { now, again: true })
  if (!reason || row.heldAt) return
  const sealed = await tx<HeldRow[]>`
    select name, email, title, affiliation, organization, website from signatures where id = ${row.id}`
  await holdSignature(tx, { ...row, ...sealed[0]! }, reason, { actor: 'system' }, now)
}

/** The category as it is or as it was chosen, among those of the signature's kind; null when there is none such. */
async function findCategory(
  tx: postgres.TransactionSql,
  row: Linked,
  wanted: string | undefined,
): Promise<Category | null> {
  const slug = wanted ?? row.category ?? ''
  if (slug === '') return { id: null, slug: null }
  if (!isCategorySlug(slug)) return null
  const [found] = await tx<{ id: string; slug: string }[]>`
    select id, slug from categories
    where campaign_id = ${row.campaignId} and kind = ${row.kind} and slug = ${slug}`
  return found ?? null
}

function changedFields(
  row: Linked,
  before: PrivateFields,
  { fields, country }: Corrected,
  category: Category,
) {
  const sealed = (['name', 'title', 'affiliation', 'organization', 'website'] as const).filter(
    (field) => fields[field] !== before[field],
  )
  return [
    ...sealed,
    ...(country === row.country ? [] : ['country' as const]),
    ...(category.slug === row.category ? [] : ['category' as const]),
  ]
}

/**
 * Takes an organization off the list and voids what was checked about it, as if the check was revoked. Only the mailbox stays proven:
 * that is the officer's, whatever the organization is called.
 */
async function voidProofs(tx: postgres.TransactionSql, row: Linked, now: Date): Promise<PublicProof[]> {
  // What was decided is the organization's own word, under whichever spelling.
  await tx`
    update proofs set voided_at = ${now}
    where signature_id = ${row.id} and method not in ('mailbox', 'decision') and voided_at is null`
  await tx`delete from challenges where signature_id = ${row.id}`
  // Who was asked to say that the organization signed was asked about the old one.
  await endAsking(tx, row.id, now)
  await tx`update signatures set published_at = null where id = ${row.id}`
  // The news that it is listed is no longer sent, if it has not left yet.
  await tx`delete from outbox where signature_id = ${row.id} and template = 'published' and sent_at is null`
  return []
}

/** As they stand on the list, or will stand there when the letter is launched. */
async function findProofsOf(tx: postgres.TransactionSql, key: DataKey, id: string): Promise<PublicProof[]> {
  const [shown] = await tx<{ proofs: PublicProof[] }[]>`
    select proofs from signatories where signature_id = ${id}`
  return shown?.proofs ?? (await findShownProofs(tx, key, [id])).get(id) ?? []
}
