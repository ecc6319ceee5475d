import { validate } from 'uuid'
import { sql } from '@/db/client'
import { wantsNews } from '@/domain/mail/wants-news'
import { countMails, type UpdateProgress } from './progress'

// Updates as the desk shows them; a page has found out before whose campaign it is.

export type DeskUpdate = UpdateProgress & {
  id: string
  number: number
  version: number
  /** In the letter's own language; null while there is none. */
  subject: string | null
  startedAt: Date | null
  /** Signers who stopped the news since it began. */
  stopped: number
}

type Found = Pick<DeskUpdate, 'id' | 'number' | 'version' | 'subject' | 'startedAt' | 'stopped'>

const select = (where: ReturnType<ReturnType<typeof sql>>) => sql()<Found[]>`
  select u.id, u.number, u.version, u.started_at, nullif(t.subject, '') as subject, (
    select count(*)::int from events e where e.campaign_id = u.campaign_id and e.kind = 'updates-stopped' and e.at >= u.started_at
  ) as stopped
  from updates u join campaigns c on c.id = u.campaign_id
  left join update_texts t on t.update_id = u.id and t.language = c.language
  where ${where} order by u.number desc limit 200`

/** The updates of a campaign, the newest first. */
export async function listUpdates(campaignId: string): Promise<DeskUpdate[]> {
  const client = sql()
  const rows = await select(client`u.campaign_id = ${campaignId} and u.version > 0`)
  return Promise.all(rows.map(async (row) => ({ ...row, ...(await countMails(client, row.id)) })))
}

/** One update of a campaign; null when there is none of this id. */
export async function findUpdate(campaignId: string, id: string): Promise<DeskUpdate | null> {
  if (!validate(id)) return null
  const client = sql()
  const [row] = await select(client`u.campaign_id = ${campaignId} and u.id = ${id}`)
  return row ? { ...row, ...(await countMails(client, row.id)) } : null
}

/** How many signers want news in each language, those with the most first. */
export async function countByLanguage(campaignId: string): Promise<Map<string, number>> {
  const client = sql()
  const rows = await client<{ language: string; count: number }[]>`
    select s.language, count(distinct s.email_index)::int as count from signatures s
    where s.campaign_id = ${campaignId} and s.number > 0 and ${wantsNews(client, 's')}
    group by s.language order by count(*) desc, s.language limit 20`
  return new Map(rows.map(({ language, count }) => [language, count]))
}
