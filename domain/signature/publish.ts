import type postgres from 'postgres'
import type { Kind, PublicProof } from '@/db/tables/signature'
import { foldForSearch } from '@/domain/text/fold'
import type { PrivateFields } from './private'

// The two consequences that every visible change of a signature has: the public row, and the totals.

type Client = postgres.Sql | postgres.TransactionSql

/** What of a signature its public row and its totals need. */
export type Subject = {
  id: string
  campaignId: string
  number: number
  kind: Kind
  category: string | null
  country: string | null
  area: string | null
  /** Null when no one confirmed by mail: an import. */
  confirmedAt: Date | null
}

/** Puts the name under the letter. Safe to repeat; a changed name replaces the row. */
export async function publishSignatory(
  client: Client,
  subject: Subject,
  fields: PrivateFields,
  proofs: PublicProof[],
  now: Date,
): Promise<void> {
  const person = subject.kind === 'person'
  const shown = (person ? fields.name : fields.organization)!
  await client`
    insert into signatories (signature_id, campaign_id, number, kind, category, name, title, affiliation, organization,
      country, area, proofs, folded, confirmed_at, published_at)
    values (${subject.id}, ${subject.campaignId}, ${subject.number}, ${subject.kind}, ${subject.category},
      ${person ? fields.name : null}, ${person ? fields.title : null}, ${person ? fields.affiliation : null},
      ${person ? null : fields.organization}, ${subject.country}, ${subject.area}, ${client.json(proofs)},
      ${foldForSearch(shown)}, ${subject.confirmedAt}, ${now})
    on conflict (signature_id) do update set category = excluded.category, name = excluded.name, title = excluded.title,
      affiliation = excluded.affiliation, organization = excluded.organization, country = excluded.country,
      area = excluded.area, proofs = excluded.proofs, folded = excluded.folded`
}

/** Takes the name down again: the public row goes, and nothing else ever showed it. */
export async function unpublishSignatory(client: Client, id: string): Promise<void> {
  await client`delete from signatories where signature_id = ${id}`
}

/**
 * Moves the counts of the signature's kind, category and country by the given steps, on the day it happens (UTC),
 * in the transaction of the fact.
 */
export async function moveTotals(
  client: Client,
  subject: Subject,
  steps: Partial<Record<'listed' | 'unlisted' | 'withdrawn' | 'takenBack' | 'takenOff', number>>,
  now: Date,
): Promise<void> {
  const { listed = 0, unlisted = 0, withdrawn = 0, takenBack = 0, takenOff = 0 } = steps
  await client`
    insert into totals (campaign_id, day, kind, category, country, listed, unlisted, withdrawn, taken_back, taken_off)
    values (${subject.campaignId}, ${now.toISOString().slice(0, 10)}, ${subject.kind}, ${subject.category ?? ''},
      ${subject.country ?? ''}, ${listed}, ${unlisted}, ${withdrawn}, ${takenBack}, ${takenOff})
    on conflict (campaign_id, day, kind, category, country) do update set
      listed = totals.listed + excluded.listed, unlisted = totals.unlisted + excluded.unlisted,
      withdrawn = totals.withdrawn + excluded.withdrawn, taken_back = totals.taken_back + excluded.taken_back,
      taken_off = totals.taken_off + excluded.taken_off`
}
