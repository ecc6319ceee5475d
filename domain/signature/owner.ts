import type postgres from 'postgres'
import type { KeyMaker } from '@/domain/limit/key'
import { LIMITS } from '@/domain/limit/limits'
import { cappedIndex } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { countedMailbox } from '@/domain/text/counted-mailbox'
import { findLinked, type Linked } from './link'
import { emailIndex, openColumn } from './private'

// What the owner of a mailbox does behind a mailed link frees the mailbox: what strangers asked for counts no longer.

/**
 * The signature behind the link to its own page, locked, for its owner who acts; null as in findLinked, and where all that was sealed
 * is destroyed: only who leaves acts there.
 */
export async function lockOwn(
  tx: postgres.TransactionSql,
  token: string,
  as?: 'leaving',
): Promise<Linked | null> {
  const row = await findLinked(tx, token, 'signature', 'lock')
  if (row?.shredded) return as ? row : null
  if (row) await freeMailbox(tx, row)
  return row
}

/**
 * Forgets the mails that were asked for to the address of a signature, and requests for its lost links.
 * @param confirmed gives the mailbox one mail back: after the others, because signing locks them in this order
 */
export async function freeMailbox(
  tx: postgres.TransactionSql,
  row: Pick<Linked, 'id' | 'campaignId' | 'email'>,
  confirmed?: { keyOf: KeyMaker; email: string },
): Promise<void> {
  const key = await findDataKey(row.campaignId, tx)
  const email = openColumn(key, row.id, 'email', row.email)
  if (!email) return
  const siteKey = await findDataKey(null, tx)
  await Promise.all([
    tx`delete from mailings where campaign_id = ${row.campaignId} and email_index = ${cappedIndex(key, email)}`.execute(),
    tx`delete from link_requests where email_index = ${emailIndex(siteKey, email)}`.execute(),
    confirmed && giveMailBack(tx, confirmed.keyOf, confirmed.email),
  ])
}

/**
 * Gives the mailbox one of its mails of the day back, once for each signature that is confirmed. Not all of them: who has one
 * mailbox's mails of the day confirmed must not free it for a flood.
 */
async function giveMailBack(tx: postgres.TransactionSql, keyOf: KeyMaker, email: string): Promise<void> {
  const key = keyOf('mailbox', countedMailbox(email))
  // By the index whatever the planner thinks of a table that was empty when it planned.
  await tx`
    insert into limits (key, until) values (${key}, now())
    on conflict (key) do update set until = limits.until - ${`${LIMITS.mailbox.seconds} seconds`}::interval`
}
