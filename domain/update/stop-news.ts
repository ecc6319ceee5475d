import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findMailed } from './unsubscribe-token'

/**
 * Stops the news about a letter for the mailbox that a mail went to, by the token in it: for each of its signatures, an officer's and
 * their own. Mails that wait don't leave any more. The mailbox that the signature moved away from stops nothing. Safe to repeat, and silent: nobody learns whether a token is known.
 */
export async function stopNews(token: string, now = new Date()): Promise<void> {
  const found = await findMailed(token)
  if (!found?.mailed) return
  const { id } = found
  await sql().begin(async (tx) => {
    const rows = await tx<{ id: string; campaignId: string }[]>`
      select o.id, o.campaign_id from signatures s
      join signatures o on o.campaign_id = s.campaign_id and (o.id = s.id or o.email_index = s.email_index)
      where s.id = ${id} and o.updates order by o.id for no key update of o`
    for (const { id: signatureId, campaignId } of rows) {
      await tx`update signatures set updates = false where id = ${signatureId}`
      const event = { campaignId, signatureId, kind: 'updates-stopped', actor: 'signer' } as const
      await recordEvent(tx, event, now)
    }
  })
}
