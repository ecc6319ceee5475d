import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { askForMail } from './ask-for-mail'
import { findLinked } from './link'
import { emailIndex, openPrivate } from './private'

/**
 * Asks for the confirmation mail again, from the page after signing or from an expired link. Acts only on the
 * pending signature the token belongs to and under the mail caps; whatever it did, the answer is the same.
 */
export async function sendConfirmationAgain(
  token: string,
  purpose: 'submission' | 'confirm',
  now = new Date(),
): Promise<void> {
  const raw = sql()
  const row = await findLinked(raw, token, purpose, 'read')
  if (!row || row.confirmedAt || (purpose === 'submission' && row.expired)) return
  const key = await findDataKey(row.campaignId)
  const email = openPrivate(key, row.id, row).email
  if (!email) return
  const house = await findDataKey(null)
  await raw`
    with signature as (
      select id, confirmed_at, false as created from signatures where id = ${row.id} and confirmed_at is null
    ), ${askForMail(raw, {
      campaignId: row.campaignId,
      emailIndex: row.emailIndex,
      suppressionIndex: emailIndex(house, email),
      language: row.language,
      email,
      key,
      now,
    })}
    select 1`
}
