import type postgres from 'postgres'
import { holdLaunch } from '@/domain/campaign/launched'
import { issueSignatureToken, queueOwnPageMail } from './own-page-mail'

// Word to an organization's officer that it is on the list, or no longer is: the last mail must be true.

type Row = { id: string; campaignId: string; language: string }
type News = 'published' | 'taken-back' | 'objected'

/**
 * Asks for the mail about the list (`objected`: off it again for an objection), in the transaction of the fact. News of the opposite that has not left yet is not sent
 * anymore; what the officer read last is then true again, and nothing needs to be said.
 */
export async function mailListing(
  tx: postgres.TransactionSql,
  row: Row,
  news: News,
  email: string | null,
  now: Date,
): Promise<void> {
  // Before the launch nobody is on the list; who is then hears of it by the launch.
  if (await holdLaunch(tx, row.campaignId)) return
  // Of an objection its officer hears in any case.
  const opposite: News = news === 'published' ? 'taken-back' : 'published'
  const unsaid = await tx<{ unread: boolean }[]>`
    delete from outbox where signature_id = ${row.id} and template = ${opposite} and sent_at is null
    returning attempts = 0 or failed_at is not null as unread`
  // One that a worker is trying to send may have arrived.
  if (!email || unsaid.some(({ unread }) => unread)) return
  const token = await issueSignatureToken(tx, row, now)
  await queueOwnPageMail(tx, row, { template: news, to: email, token }, now)
}
