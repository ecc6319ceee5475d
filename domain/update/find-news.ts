import { type Client, sql } from '@/db/client'
import { findSuppression } from '@/domain/mail/queries'
import { findDataKey } from '@/domain/seal/data-key'
import { openColumn } from '@/domain/signature/private'
import { log } from '@/log'
import { findMailed } from './unsubscribe-token'

/**
 * How it stands with the news for the mailbox that a mail went to: they come, they were stopped, the mailbox never wants mail from this
 * site, or nothing of it is left that they could come to.
 */
export type News = {
  state: 'coming' | 'stopped' | 'never' | 'gone'
  /** Null once nothing tells anymore which letter it was. */
  campaignId: string | null
  language: string | null
}

/** Whether a signature by this name can get news at all, whatever it wants. One that is held waits for its team, and may choose. */
export const canHear = (client: Client, table: string) => {
  const of = client(table)
  return client`${of}.confirmed_at is not null and ${of}.email is not null and ${of}.withdrawn_at is null and ${of}.erased_at is null`
}

type Row = { id: string; updates: boolean; email: Buffer }

/** What the link in a mail with news stands for, without changing anything; null for one that nobody here made. */
export async function findNews(token: string): Promise<News | null> {
  const found = await findMailed(token)
  if (!found) return null
  const { id, row } = found
  if (!row) return { state: 'gone', campaignId: null, language: null }
  if (!found.mailed) return { ...row, state: 'gone' }
  const client = sql()
  // An officer's and their own are one mailbox.
  const rows = await client<Row[]>`
    select o.id, o.updates, o.email from signatures s
    join signatures o on o.campaign_id = s.campaign_id and (o.id = s.id or o.email_index = s.email_index)
    where s.id = ${id} and ${canHear(client, 'o')}`
  return { ...row, state: await stateOf(row.campaignId, rows) }
}

async function stateOf(campaignId: string, rows: Row[]): Promise<News['state']> {
  const [first] = rows
  if (!first) return 'gone'
  const email = await addressOf(campaignId, first)
  // Whatever the reason: none gets an update (domain/mail/unwanted.ts).
  if (email && (await findSuppression(email))) return 'never'
  return rows.some(({ updates }) => updates) ? 'coming' : 'stopped'
}

/** Null where the address can't be opened: such a signature gets no mail, and its link still stops the news. */
async function addressOf(campaignId: string, { id, email }: Row): Promise<string | null> {
  try {
    return openColumn(await findDataKey(campaignId), id, 'email', email)
  } catch (error) {
    log.fault('update.signer', error, { signature: id })
    return null
  }
}
