import type postgres from 'postgres'
import { recordEvent } from '@/domain/event/record-event'

/** From now on nobody writes to this mailbox on the whole installation, as its owner asked in a mail about this campaign. */
export async function suppress(
  tx: postgres.TransactionSql,
  { campaignId, mailbox }: { campaignId: string; mailbox: Buffer },
  now: Date,
): Promise<void> {
  await tx`
    insert into suppressions (email_index, reason, created_at)
    values (${mailbox}, 'not-me', ${now}) on conflict do nothing`
  await recordEvent(tx, { campaignId, kind: 'address-suppressed', actor: 'signer' }, now)
}
