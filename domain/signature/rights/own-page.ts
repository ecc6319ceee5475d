import { sql } from '@/db/client'
import { findOpened, type PublicCampaign } from '@/domain/campaign/queries'
import { listQuestions, type Question } from '@/domain/review/questions'
import { findDataKey } from '@/domain/seal/data-key'
import type { PublicProof } from '@/db/tables/signature'
import type { Decision } from '@/domain/signature/decision'
import { findDecision } from '@/domain/signature/decision-row'
import { findLinked, type Linked } from '@/domain/signature/link'
import { openPrivate, type PrivateFields } from '@/domain/signature/private'

// Reads for the pages that a signer reaches by a link. They open the signer's own sealed fields, and only those.

const PLAIN = [
  ...(['kind', 'category', 'country', 'area', 'listed', 'updates', 'number', 'language'] as const),
  ...(['confirmedAt', 'publishedAt', 'hiddenAt', 'withdrawnAt'] as const),
] as const
type Plain = Pick<Linked, (typeof PLAIN)[number]>

export type OwnSignature = Plain & {
  id: string
  fields: PrivateFields
  held: boolean
  /** What an organization says about who decided. */
  decision: Decision | null
  heldAt: Date | null
  heldReason: string | null
  rejected: boolean
  questions: Question[]
  proofs: PublicProof[]
  /** Whom an umbrella organization speaks for, as its organizers recorded. */
  members: string[] | null
  /** The page of the organization, while it is on a public list. */
  record: string | null
  campaign: PublicCampaign
}

export async function open(row: Linked): Promise<OwnSignature> {
  const campaign = (await findOpened(row.slug))!
  const key = await findDataKey(row.campaignId)
  const fields = openPrivate(key, row.id, row)
  const decision = row.kind === 'organization' ? await findDecision(sql(), key, row.id) : null
  const [shown] = await sql()<{ proofs: PublicProof[]; record: string | null; members: string[] | null }[]>`
    select proofs, record, members from signatories where signature_id = ${row.id}`
  const plain = Object.fromEntries(PLAIN.map((column) => [column, row[column]])) as Plain
  const questions = row.confirmedAt ? await listQuestions(key, row.id) : []
  const held = {
    held: row.heldAt !== null,
    heldAt: row.heldAt,
    heldReason: row.heldReason,
    rejected: row.rejected,
  }
  const listed = {
    proofs: shown?.proofs ?? [],
    members: shown?.members ?? null,
    record: shown?.record ?? null,
  }
  return { ...plain, ...held, ...listed, id: row.id, fields, questions, decision, campaign }
}

/** The signer's own page; null when the link is unknown. */
export async function findOwnSignature(token: string): Promise<OwnSignature | null> {
  const row = await findLinked(sql(), token, 'signature', 'read')
  return row && row.confirmedAt && !row.erasedAt ? open(row) : null
}
