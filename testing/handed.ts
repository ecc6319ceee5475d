import { sql } from '@/db/client'

type Fates = { returned?: number; complained?: number; delivered?: number; at?: Date; lane?: number }

/** Mails of a campaign that were handed over; so many of them came back, were complained about or were delivered, as was reported then. */
export async function putHanded(
  campaignId: string,
  handed: number,
  { returned = 0, complained = 0, delivered = 0, at = new Date(), lane = 0 }: Fates,
): Promise<void> {
  await sql()`
    insert into outbox (id, template, language, campaign_id, lane, created_at, next_attempt_at, attempts, sent_at, returned_at,
      complained_at, delivered_at)
    select gen_random_uuid(), 'confirm', 'en', ${campaignId}, ${lane}, ${at}, ${at}, 1, ${at},
      case when n <= ${returned} then ${at}::timestamptz end, case when n <= ${complained} then ${at}::timestamptz end,
      case when n > ${returned} and n <= ${returned + delivered} then ${at}::timestamptz end
    from generate_series(1, ${handed}::int) n`
}
