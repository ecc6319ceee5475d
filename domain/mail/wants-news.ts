import { type Client, sql } from '@/db/client'

/** Whether a signer, a row of `signatures` by this name, is told that the letter was delivered. */
export const wantsNews = (client: Client, table: string) => {
  const of = client(table)
  return client`${of}.updates and ${of}.email is not null and ${of}.held_at is null and ${of}.withdrawn_at is null
    and ${of}.erased_at is null`
}

/** How many mailboxes a delivery of this campaign is told to; who never wants mail from this site is found when it is written. */
export async function countWanting(campaignId: string, client: Client = sql()): Promise<number> {
  const [row] = await client<{ count: number }[]>`
    select count(distinct s.email_index)::int as count from signatures s
    where s.campaign_id = ${campaignId} and s.number > 0 and ${wantsNews(client, 's')}`
  return row!.count
}
