import { sql } from '@/db/client'
import { allowFrom } from '@/domain/limit/count'
import { findKeyMaker } from '@/domain/limit/key'
import { findDataKey } from '@/domain/seal/data-key'
import { askForMail } from '@/domain/signature/ask-for-mail'
import { findLinked } from '@/domain/signature/link'
import { openPrivate } from '@/domain/signature/private'

/**
 * Asks for a mail again, under the caps of mail and of who asks. Whatever it did, the page after signing answers the same. From that page
 * it acts only on the pending signature that this submission created. From an expired confirm link it mails the link
 * to the own page when the signature was confirmed meanwhile. An erasure or a change of address that runs beside
 * it leaves nothing to mail: the lock waits for it and then no longer finds the signature by the address that was read.
 * @returns whether a mail was asked for; only who came by a mailed link may be told
 */
export async function sendConfirmationAgain(
  token: string,
  purpose: 'submission' | 'confirm',
  sender: string | null = null,
  now = new Date(),
): Promise<boolean> {
  if (!(await allowFrom('again', sender))) return false
  const raw = sql()
  const row = await findLinked(raw, token, purpose, 'read')
  if (!row || row.withdrawnAt || row.erasedAt) return false
  if (purpose === 'submission' && (row.expired || row.confirmedAt)) return false
  // It is deleted within the hour: its owner signs again.
  if (row.expired && !row.confirmedAt) return false
  const key = await findDataKey(row.campaignId)
  const email = openPrivate(key, row.id, row).email
  if (!email) return false
  const siteKey = await findDataKey(null)
  const keyOf = await findKeyMaker()
  const { campaignId, language } = row
  const signature = raw`
    select id, confirmed_at, signed_at from signatures
    where id = ${row.id} and email_index = ${row.emailIndex} and withdrawn_at is null and erased_at is null for no key update`
  const asked = await askForMail(raw, { campaignId, language, email, key, siteKey, keyOf, now }, signature)
  return asked.count > 0
}
