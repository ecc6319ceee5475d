import { readFileSync } from 'node:fs'
import type postgres from 'postgres'
import type { Delivered } from '@/bundle/delivered'
import type { DeliveredCounts } from '@/db/tables/delivery'
import { environment } from '@/env'
import { absolute, paths } from '@/paths'
import { listLetters } from './delivered-letters'
import { countNames } from './freeze'
import { countReasons, type Removal } from './removals'

type Row = Pick<Delivered['campaign'], 'slug' | 'contact' | 'responsible' | 'demonstration'> & {
  campaignId: string
  editionId: string
  editionNumber: number
  editionHash: string
  language: string
  number: number
  languages: string[]
  recipient: string | null
  note: string | null
  cutoffAt: Date
  frozenAt: Date
  final: boolean
  revision: number
  counts: DeliveredCounts
}

/** A frozen delivery as the files are made of it: what the database says at this moment, of names that left nothing. */
export async function toDelivered(
  tx: postgres.TransactionSql,
  id: string,
  leaving: Removal[],
): Promise<Delivered> {
  const [row] = await tx<Row[]>`
    select d.campaign_id, d.edition_id, d.number, d.languages, d.recipient, d.note, d.cutoff_at, d.frozen_at, d.revision,
      d.final_at is not null as final, d.counts, c.slug, c.contact, c.responsible,
      c.demonstration is not null as demonstration, e.language, e.number as edition_number,
      encode(e.hash, 'hex') as edition_hash
    from deliveries d join campaigns c on c.id = d.campaign_id join editions e on e.id = d.edition_id where d.id = ${id}`
  if (!row) throw new Error('No such delivery')
  // An unfinished delivery is made anew, not revised.
  const revision = row.final && leaving.length > 0 ? row.revision + 1 : row.revision
  const [categories, letters, revisions, names] = await Promise.all([
    tx<Delivered['campaign']['categories']>`
      select slug, kind, heading as headings from categories where campaign_id = ${row.campaignId}
      order by kind, position, id`,
    listLetters(tx, id),
    listRevisions(tx, id, revision, leaving),
    countNames(tx, id),
  ])
  const { slug, contact, responsible, demonstration, language, number, recipient, note } = row
  const { HOST_NAME, HOST_CONTACT, BASE_URL } = environment()
  // Who hides the name is counted all the same.
  const unlisted = row.counts.unlisted + leaving.filter(({ reason }) => reason === 'hidden').length
  return {
    host: { name: HOST_NAME, contact: HOST_CONTACT, url: BASE_URL },
    campaign: {
      ...{ slug, contact, responsible, demonstration, categories: [...categories] },
      url: absolute(paths.campaign(slug)),
    },
    ...{ number, language, letters, recipient, note },
    revision,
    revisions: revision > 1 ? revisions : [],
    edition: { number: row.editionNumber, hash: row.editionHash },
    cutoffAt: row.cutoffAt.toISOString(),
    frozenAt: row.frozenAt.toISOString(),
    counts: { ...names, unlisted },
    recordUrl: absolute(paths.delivery(slug, number)),
    keysUrl: absolute(paths.signingKeys()),
    version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
  }
}

/** The revisions up to this one, which need not be stored yet. The same rows say the same, however often they are read. */
async function listRevisions(
  tx: postgres.TransactionSql,
  id: string,
  revision: number,
  leaving: Removal[],
): Promise<Delivered['revisions']> {
  const stored = await tx<(Omit<Delivered['revisions'][number], 'builtAt'> & { builtAt: Date })[]>`
    select revision, built_at, removed, encode(fingerprint, 'hex') as fingerprint from delivery_revisions
    where delivery_id = ${id} order by revision`
  const earlier = stored
    .filter((one) => one.revision < revision)
    .map((one) => ({ ...one, builtAt: one.builtAt.toISOString() }))
  const [left] = await tx<{ at: Date | null }[]>`
    select max(removed_at) as at from delivery_removals
    where delivery_id = ${id} and (revision = ${revision} or revision is null)`
  const removed = stored.find((one) => one.revision === revision)?.removed ?? countReasons(leaving)
  if (!left!.at) return earlier
  return [...earlier, { revision, builtAt: left!.at.toISOString(), removed, fingerprint: null }]
}
