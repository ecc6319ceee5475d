import type postgres from 'postgres'
import { type Client, sql } from '@/db/client'
import { findOpened, type PublicCampaign } from '@/domain/campaign/queries'
import { mailboxIndex } from '@/domain/mail/mailbox'
import { suppress } from '@/domain/mail/suppress'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { tokenHash } from '@/domain/seal/token'
import { openInvitation, openMailed } from './private'

type Row = {
  id: string
  campaignId: string
  slug: string
  language: string
  email: Buffer | null
  handedTo: Buffer | null
  hash: Buffer
  /** The address that the link was mailed to; null on links from before it was kept there. */
  mailed: Buffer | null
  /** The link went to the address that was asked, or to the colleague whom the invitation is handed to now. */
  current: boolean
  /** To that colleague, not to the address that was asked. */
  handed: boolean
}

async function findRow(client: Client, token: string): Promise<Row | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await client<Row[]>`
    select i.id, i.campaign_id, c.slug, i.language, i.email, i.handed_to, t.hash, t.submitted as mailed,
      coalesce(t.email_index in (i.email_index, i.handed_index), false) as current,
      t.email_index is not distinct from i.handed_index and t.email_index is distinct from i.email_index as handed
    from tokens t join invitations i on i.id = t.invitation_id join campaigns c on c.id = i.campaign_id
    where t.hash = ${hash} and t.purpose = 'invitation'`
  return row ?? null
}

function addressOf(key: DataKey, { id, hash, mailed, current, handed, email, handedTo }: Row): string | null {
  if (mailed) return openMailed(key, hash, mailed)
  if (!current) return null
  return handed ? openInvitation(key, id, 'handedTo', handedTo) : openInvitation(key, id, 'email', email)
}

/** To whom the mail with this invitation's link went; null when the link is unknown or the address is no longer kept. */
export async function findInvitedAddress(
  token: string,
): Promise<{ email: string; language: string; campaign: PublicCampaign } | null> {
  const row = await findRow(sql(), token)
  const email = row && addressOf(await findDataKey(row.campaignId), row)
  if (!row || !email) return null
  return { email, language: row.language, campaign: (await findOpened(row.slug))! }
}

/** "Don't email me again" out of a mail that asked: the address is suppressed, and organizers see that it wants no mail. */
export async function neverAskAgain(
  tx: postgres.TransactionSql,
  token: string,
  siteKey: DataKey,
  now: Date,
): Promise<'done' | 'link-unknown'> {
  const row = await findRow(tx, token)
  const email = row && addressOf(await findDataKey(row.campaignId, tx), row)
  if (!row || !email) return 'link-unknown'
  await suppress(tx, { mailbox: mailboxIndex(siteKey, email), campaignId: row.campaignId }, now)
  // One whom it was handed to before somebody else says nothing for who has it now.
  if (row.current)
    await tx`
      update invitations set unwanted_at = coalesce(unwanted_at, ${now}),
        remind_at = case when reminded_at is null then null else remind_at end
      where id = ${row.id}`
  return 'done'
}
