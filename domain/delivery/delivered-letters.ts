import type postgres from 'postgres'
import type { DeliveredLetter } from '@/bundle/delivered'

/** The letter in the delivery's languages: the edition, and the translations as they stood when the list was frozen. */
export async function listLetters(tx: postgres.TransactionSql, id: string): Promise<DeliveredLetter[]> {
  const rows = await tx<DeliveredLetter[]>`
    select l.language, l.title, l.addressees, l.text, encode(l.hash, 'hex') as hash
    from deliveries d join editions e on e.id = d.edition_id
    cross join lateral jsonb_array_elements_text(d.languages) with ordinality as wanted (language, place)
    cross join lateral (
      select e.language, e.title, e.addressees, e.text, e.hash where e.language = wanted.language
      union all (
        select t.language, t.title, t.addressees, t.text, t.hash from translations t
        where t.edition_id = e.id and t.language = wanted.language and e.language <> wanted.language
        order by t.published_at <= d.frozen_at and coalesce(t.removed_at > d.frozen_at, true) desc, t.published_at desc limit 1)
    ) l where d.id = ${id} order by wanted.place`
  return [...rows]
}
