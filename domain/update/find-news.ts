import { sql } from '@/db/client'
import { findSuppression } from '@/domain/mail/queries'
import { findDataKey } from '@/domain/seal/data-key'
import { openColumn } from '@/domain/signature/private'
import { log } from '@/log'
import { canHear } from './can-hear'
import { findMailed } from './unsubscribe-token'

/**
 * How it stands with the news for the mailbox that a mail went to: they come, they were stopped, the mailbox never wants mail from this
 * site, the signature moved to another one, or nothing of it is left that they could come to.
 */
export type News = {
  state: 'coming' | 'stopped' | 'never' | 'moved' | 'gone'
  /** Null once nothing tells anymore which letter it was. */
  campaignId: string | null
  language: string | null
}

type Row = { id: string; updates: boolean; email: Buffer }

/** What the link in a mail with news stands for, without changing anything; null for one that nobody here made. */
export async function findNews(token: string): Promise<News | null> {
  const found = await findMailed(token)
  if (!found) return null
  const { id, row } = found
  if (!row) return { state: 'gone', campaignId: null, language: null }
  const { stands, ...of } = row
  if (!found.mailed) return { ...of, state: stands ? 'moved' : 'gone' }
  const client = sql()
  // An officer's and their own are one mailbox.
  const rows = await client<Row[]>`
    select o.id, o.updates, o.email from signatures s
    join signatures o on o.campaign_id = s.campaign_id and (o.id = s.id or o.email_index = s.email_index)
    where s.id = ${id} and ${canHear(client, 'o')}`
  return { ...of, state: await stateOf(of.campaignId, rows) }
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
