import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { canHear } from './can-hear'
import { findNews } from './find-news'
import { findMailed } from './unsubscribe-token'

/**
 * Takes back that the news were stopped, by the token in a mail. One signature of the mailbox is enough, for each update goes to a
 * mailbox once: the one that the mail was for, or else its first. Safe to repeat; it brings nothing to who never wants mail.
 */
export async function getNewsAgain(token: string, now = new Date()): Promise<void> {
  const found = await findMailed(token)
  if (!found?.mailed || (await findNews(token))?.state !== 'stopped') return
  const { id } = found
  await sql().begin(async (tx) => {
    const [one] = await tx<{ id: string; campaignId: string; updates: boolean }[]>`
      select o.id, o.campaign_id, o.updates from signatures s
      join signatures o on o.campaign_id = s.campaign_id and (o.id = s.id or o.email_index = s.email_index)
      where s.id = ${id} and ${canHear(tx, 'o')}
      order by o.held_at is null desc, o.id = s.id desc, o.number limit 1 for no key update of o`
    if (!one || one.updates) return
    await tx`update signatures set updates = true where id = ${one.id}`
    const event = { campaignId: one.campaignId, signatureId: one.id, kind: 'updates-chosen' } as const
    await recordEvent(tx, { ...event, actor: 'signer' }, now)
  })
}
