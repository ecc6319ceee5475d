import type postgres from 'postgres'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { type DataKey, sealField } from '@/domain/seal/seal'
import { tokenHash } from '@/domain/seal/token'
import { checkEmail, type EmailFault } from '@/domain/text/email'
import { askForMail } from './ask-for-mail'
import { findLinked, type Linked } from './link'
import { emailIndex, sealColumn } from './private'

/**
 * Corrects the address from the page after signing. It changes only the pending signature that this submission
 * created; links mailed to the wrong address stop working. For any other submission the page shows the new address
 * and nothing else happens. A new address that signed already keeps its own signature.
 */
export async function correctAddress(
  token: string,
  typed: string,
  now = new Date(),
): Promise<'done' | 'link-unknown' | EmailFault | 'email-required'> {
  const email = typed.trim()
  if (email === '') return 'email-required'
  const fault = checkEmail(email)
  if (fault) return fault
  const hash = tokenHash(token)
  if (!hash) return 'link-unknown'
  return sql().begin(async (tx) => {
    const [submission] = await tx<{ campaignId: string }[]>`
      select campaign_id as "campaignId" from tokens
      where hash = ${hash} and purpose = 'submission' and expires_at > now() for update`
    if (!submission) return 'link-unknown'
    const key = await findDataKey(submission.campaignId, tx)
    const address = sealField(key, { table: 'tokens', column: 'address', row: hash.toString('hex') }, email)
    await tx`update tokens set address = ${address} where hash = ${hash}`
    const row = await findLinked(tx, token, 'submission', 'lock')
    if (row && !row.confirmedAt) await moveToAddress(tx, row, key, email, now)
    return 'done'
  })
}

async function moveToAddress(
  tx: postgres.TransactionSql,
  row: Linked,
  key: DataKey,
  email: string,
  now: Date,
) {
  const index = emailIndex(key, email)
  if (index.equals(row.emailIndex)) return
  const suppressionIndex = emailIndex(await findDataKey(null, tx), email)
  const { campaignId, language } = row
  try {
    await tx.savepoint(async (point) => {
      await point`delete from tokens where signature_id = ${row.id} and purpose = 'confirm'`
      await point`delete from outbox where signature_id = ${row.id} and sent_at is null`
      await point`
        with signature as (
          update signatures set email = ${sealColumn(key, row.id, 'email', email)}, email_index = ${index}
          where id = ${row.id} returning id, confirmed_at, true as created
        ), ${askForMail(point, { campaignId, emailIndex: index, suppressionIndex, language, email, key, now })}
        select 1`
    })
  } catch (error) {
    // The new address has its own signature in this campaign: the page looks the same, nothing happens (promise 9).
    const constraint = (error as { constraint_name?: string }).constraint_name
    if (!constraint?.startsWith('signatures_one_')) throw error
  }
}
