import { validate } from 'uuid'
import { sql } from '@/db/client'
import { wantsNews } from '@/domain/mail/wants-news'
import { type CountedRow, counting, progressOf, type UpdateProgress } from './progress'

// Updates as the desk shows them; a page has found out before whose campaign it is.

export type DeskUpdate = UpdateProgress & {
  id: string
  number: number
  version: number
  /** In the letter's own language; null while there is none. */
  subject: string | null
  startedAt: Date | null
}

type Found = Pick<DeskUpdate, 'id' | 'number' | 'version' | 'subject'> & CountedRow

/** All of them with their numbers in one statement, however many there are. */
async function select(where: ReturnType<ReturnType<typeof sql>>): Promise<DeskUpdate[]> {
  const client = sql()
  const { columns, mails } = counting(client)
  const rows = await client<Found[]>`
    select u.id, u.number, u.version, nullif(t.subject, '') as subject, ${columns}
    from updates u join campaigns c on c.id = u.campaign_id
    left join update_texts t on t.update_id = u.id and t.language = c.language
    ${mails}
    where ${where} order by u.number desc limit 200`
  return rows.map(({ id, number, version, subject, ...counted }) => ({
    ...{ id, number, version, subject, startedAt: counted.startedAt },
    ...progressOf(counted),
  }))
}

/** The updates of a campaign, the newest first. */
export const listUpdates = (campaignId: string): Promise<DeskUpdate[]> =>
  select(sql()`u.campaign_id = ${campaignId} and u.version > 0`)

/** One update of a campaign; null when there is none of this id. */
export async function findUpdate(campaignId: string, id: string): Promise<DeskUpdate | null> {
  if (!validate(id)) return null
  const [row] = await select(sql()`u.campaign_id = ${campaignId} and u.id = ${id}`)
  return row ?? null
}

/** How many signers stopped the news of a letter since a moment. */
export async function countStopped(campaignId: string, since: Date): Promise<number> {
  const [row] = await sql()<{ count: number }[]>`
    select count(distinct signature_id)::int as count from events
    where campaign_id = ${campaignId} and kind = 'updates-stopped' and at >= ${since}`
  return row!.count
}

/**
 * How many signers want news in each language, those with the most first. Each mailbox counts once, in the language of its first
 * signature that wants them, as it is mailed (feed-updates.ts).
 */
export async function countByLanguage(campaignId: string): Promise<Map<string, number>> {
  const client = sql()
  const rows = await client<{ language: string; count: number }[]>`
    select language, count(*)::int as count from (
      select distinct on (s.email_index) s.language from signatures s
      where s.campaign_id = ${campaignId} and s.number > 0 and ${wantsNews(client, 's')}
      order by s.email_index, s.number
    ) readers
    group by language order by count(*) desc, language`
  return new Map(rows.map(({ language, count }) => [language, count]))
}
