import type postgres from 'postgres'
import type { PublicProof } from '@/db/tables/signature'
import type { DataKey } from '@/domain/seal/seal'
import { type State, stateColumns } from '@/domain/signature/counting'
import { findMembersOf } from '@/domain/signature/members'
import { openPrivate, type SealedRow } from '@/domain/signature/private'
import { findShownProofs } from '@/domain/signature/shown-proofs'
import { foldForSearch } from '@/domain/text/fold'
import { CollectedRecords } from './collected-records'
import { isListed } from './counted'

/** Rows of one statement. */
const BATCH = 1_000

type Row = State & SealedRow
export type Changed = { changed: string[]; gone: string[] }
type Shown = {
  row: Row
  name: string
  title: string | null
  affiliation: string | null
  proofs: PublicProof[]
  record: string | null
  members: string[] | null
}

/**
 * The public rows of a campaign that collects, written in a transaction that nobody sees into until it ends. They are made
 * while signers still act, and `bringUp` brings them up again as often as it is called: it does only what changed since.
 */
export class CollectedList {
  /** What of each listed signature its public row was made from: the transactions that wrote it last. */
  private known = new Map<string, string>()
  /** Joined by the launch at the end. */
  readonly records: CollectedRecords

  constructor(
    private readonly tx: postgres.TransactionSql,
    private readonly campaignId: string,
    private readonly key: DataKey,
    private readonly publishedAt: Date,
  ) {
    this.records = new CollectedRecords(tx, campaignId)
  }

  /**
   * Makes, renews and removes public rows, so that they are what the signatures say now.
   * @returns the ids of the signatures whose rows were made or renewed, and of those that left
   */
  async bringUp(): Promise<Changed> {
    const listed = await this.findVersions()
    const gone = [...this.known.keys()].filter((id) => !listed.has(id))
    const changed = [...listed].filter(([id, version]) => this.known.get(id) !== version).map(([id]) => id)
    this.known = listed
    this.records.remove(gone)
    if (gone.length > 0) await this.tx`delete from signatories where signature_id = any(${gone}::uuid[])`
    for (let from = 0; from < changed.length; from += BATCH)
      await this.write(changed.slice(from, from + BATCH))
    return { changed, gone }
  }

  private async findVersions(): Promise<Map<string, string>> {
    const { tx } = this
    const rows = await tx<{ id: string; version: string }[]>`
      select s.id, concat_ws(' ', s.xmin, c.xmin, case when s.kind = 'organization' then (
        select string_agg(p.xmin::text, ' ' order by p.id) from proofs p where p.signature_id = s.id) end,
        (select m.xmin from members m where m.signature_id = s.id)) as version
      from signatures s left join categories c on c.id = s.category_id
      where s.campaign_id = ${this.campaignId} and ${isListed(tx)} order by s.number`
    return new Map(rows.map(({ id, version }) => [id, version]))
  }

  private async write(ids: string[]): Promise<void> {
    const { tx, key } = this
    const [rows, proofs, members] = await Promise.all([
      tx<Row[]>`
        select ${stateColumns(tx)}, s.name, s.email, s.title, s.affiliation, s.organization, s.website
        from signatures s left join categories c on c.id = s.category_id
        where s.id = any(${ids}::uuid[]) and ${isListed(tx)} order by s.number`,
      findShownProofs(tx, key, ids),
      findMembersOf(tx, key, ids),
    ])
    const shown = rows.map((row): Shown => {
      const fields = openPrivate(key, row.id, row)
      if (row.kind === 'organization') {
        const proven = proofs.get(row.id) ?? []
        return {
          ...{ row, name: fields.organization!, title: null, affiliation: null, proofs: proven },
          record: this.records.add(row.id, row.country, fields, proven),
          members: members.get(row.id) ?? null,
        }
      }
      const { name, title, affiliation } = fields
      return { row, name: name!, title, affiliation, proofs: [], record: null, members: null }
    })
    await this.insert(shown)
  }

  private async insert(shown: Shown[]): Promise<void> {
    const column = <T>(pick: (one: Shown) => T) => shown.map(pick)
    const { tx } = this
    await tx`
      insert into signatories (signature_id, campaign_id, number, kind, category, name, title, affiliation, organization,
        country, area, proofs, record, members, folded, confirmed_at, published_at)
      select id, ${this.campaignId}, number, kind, category, case kind when 'person' then shown end, title, affiliation,
        case kind when 'organization' then shown end, country, area, proofs::jsonb, record,
        members::jsonb, folded, confirmed_at, ${this.publishedAt}
      from unnest(${column(({ row }) => row.id)}::uuid[], ${column(({ row }) => row.number)}::int[],
        ${column(({ row }) => row.kind)}::text[], ${column(({ row }) => row.category)}::text[],
        ${column(({ name }) => name)}::text[], ${column(({ title }) => title)}::text[],
        ${column(({ affiliation }) => affiliation)}::text[], ${column(({ row }) => row.country)}::text[],
        ${column(({ row }) => row.area)}::text[], ${column(({ proofs }) => JSON.stringify(proofs))}::text[],
        ${column(({ record }) => record)}::text[], ${column(({ members }) => members && JSON.stringify(members))}::text[],
        ${column(({ name }) => foldForSearch(name))}::text[],
        ${column(({ row }) => row.confirmedAt?.toISOString() ?? null)}::timestamptz[])
        as of (id, number, kind, category, shown, title, affiliation, country, area, proofs, record, members, folded, confirmed_at)
      on conflict (signature_id) do update set category = excluded.category, name = excluded.name, title = excluded.title,
        affiliation = excluded.affiliation, organization = excluded.organization, country = excluded.country,
        area = excluded.area, proofs = excluded.proofs, record = excluded.record, members = excluded.members,
        folded = excluded.folded`
  }
}
