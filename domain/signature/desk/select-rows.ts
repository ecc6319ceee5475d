import type postgres from 'postgres'
import { sql } from '@/db/client'
import type { DataKey } from '@/domain/seal/seal'
import { sees } from '@/domain/team/sight'
import type { Position } from './cursor'
import { type DeskSignature, openDeskSignature, type Row } from './desk-signature'
import { type Seen, standing, within } from './filter'
import type { ExportFilter } from './view'

/** A page of the signatures that a filter lets through, each opened as far as the role sees it. */
export async function selectRows(
  seen: Seen,
  key: DataKey,
  filter: ExportFilter,
  page: { order: 'newest' | 'oldest'; after: Position | null; limit: number },
): Promise<DeskSignature[]> {
  const client = sql()
  const newest = page.order === 'newest'
  const rows = await client<Row[]>`
    select s.id, (extract(epoch from s.signed_at) * 1000000)::bigint || '_' || s.id as cursor, s.number, s.kind, s.country, s.area, c.slug as category,
      ${columnsFor(client, seen)}, s.affiliation, s.organization, s.import_id is not null as imported, s.signed_at,
      case when s.import_id is null then s.confirmed_at end as confirmed_at, ${standing(client)} as standing,
      p.id as check_id, p.method as check_method, p.source as check_source, p.recorded_at as checked_at,
      u.email as checked_by, s.xmin::text as version, s.rejected_at,
      case when s.rejected_at is not null then s.held_reason end as rejected_for, r.email as rejected_by,
      ${sees(seen.role, 'review') ? client`(select max(at) from objections where signature_id = s.id)` : client`null::timestamptz`} as objected_at
    from signatures s
    left join categories c on c.id = s.category_id
    left join proofs p on p.signature_id = s.id and p.method in ('organizer', 'import') and p.voided_at is null
    left join users u on u.id = p.recorded_by
    left join lateral (select user_id from events where signature_id = s.id and kind = 'review-rejected'
      order by id desc limit 1) decision on s.rejected_at is not null
    left join users r on r.id = decision.user_id
    where ${within(client, seen, key, filter)}
      ${
        page.after
          ? client`and (s.signed_at, s.id) ${newest ? client`<` : client`>`}
              ('epoch'::timestamptz + ${page.after.at}::bigint * interval '1 microsecond', ${page.after.id})`
          : client``
      }
    order by s.signed_at ${newest ? client`desc` : client``}, s.id ${newest ? client`desc` : client``}
    limit ${page.limit}`
  return rows.map((row) => openDeskSignature(key, row, sees(seen.role, 'address')))
}

/** The columns that not everyone sees; what the role does not see is null. */
function columnsFor(client: postgres.Sql, { role }: Seen) {
  const nothing = client`null::bytea`
  const officer = sees(role, 'officer')
  const named = (column: 'name' | 'title') =>
    officer ? client`s.${client(column)}` : client`case when s.kind = 'person' then s.${client(column)} end`
  return client`
      ${named('name')} as name, ${named('title')} as title,
      ${officer ? client`s.website` : nothing} as website,
      ${officer || sees(role, 'address') ? client`s.email` : nothing} as email,
      ${sees(role, 'note') ? client`p.note` : nothing} as check_note,
      ${sees(role, 'origin') ? client`s.language, s.updates, s.via` : client`null as language, null::boolean as updates, null as via`}`
}
