import { sql } from '@/db/client'
import { wantsNews } from '@/domain/mail/wants-news'

/** Whether a mail with news may leave, looked up right before it does: its signer may have stopped them since it was claimed. */
export type NewsStanding = 'wanted' | 'unwanted' | 'paused' | 'cancelled'

/** @param mail the outbox row's id */
export async function newsStanding(mail: string): Promise<NewsStanding> {
  const client = sql()
  const [row] = await client<{ standing: NewsStanding }[]>`
    select case when u.cancelled_at is not null then 'cancelled'
      when (${wantsNews(client, 's')}) is not true then 'unwanted'
      when u.paused_at is not null then 'paused' else 'wanted' end as standing
    from outbox o left join signatures s on s.id = o.signature_id left join updates u on u.id = o.update_id
    where o.id = ${mail}`
  return row?.standing ?? 'unwanted'
}
