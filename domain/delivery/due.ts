import { sql } from '@/db/client'

/** Seconds for which the list waits for domains that are looked up again for it. */
const PATIENCE = 60

/** When a delivery `d` is tried again after a fault: after a minute, then after as long as it has been failing, an hour at most. */
export const nextTry = () => sql()`d.fault_at + least('1 hour', greatest('1 minute', d.fault_at - coalesce(
  (select min(removed_at) from delivery_removals where delivery_id = d.id and revision is null), d.asked_at)))`

/** The deliveries that wait for the worker, the one asked for first at the front. */
export async function listDue(): Promise<string[]> {
  const rows = await sql()<{ id: string }[]>`
    select d.id from deliveries d
    where d.cancelled_at is null and (d.fault_at is null or ${nextTry()} < now())
      and (d.built_at is null or exists (
        select from delivery_removals where delivery_id = d.id and revision is null))
      and (d.frozen_at is not null or d.asked_at < now() - make_interval(secs => ${PATIENCE}) or not exists (
        select from proofs p join signatures s on s.id = p.signature_id where s.campaign_id = d.campaign_id
          and p.method = 'dns' and p.check_at <= now() and p.voided_at is null and p.lapsed_at is null))
    order by d.asked_at`
  return rows.map(({ id }) => id)
}
