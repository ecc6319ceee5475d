import { sql } from '@/db/client'
import { findLetterToSign } from '@/domain/campaign/letter-queries'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import { canonicalEmail } from '@/domain/text/canonical-email'
import { checkEmail, type EmailFault } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'
import { emailIndex } from './private'
import type { SignRefusal } from './signature'
import { openSubmitted, sealSubmitted, storeSubmission } from './store-submission'

/**
 * Corrects the address from the page after signing: what was typed is signed again with the new address, and the pending
 * signature that this submission created is deleted with its links. The new address is mailed whatever the old one did
 * before; otherwise whoever types somebody's address and then their own could tell from their mailbox whether the first
 * one had signed (trust.md, promise 9).
 */
export async function correctAddress(
  token: string,
  typed: string,
  now = new Date(),
): Promise<'done' | 'link-unknown' | EmailFault | 'email-required' | SignRefusal> {
  const email = readEmail(typed)
  if (email === '') return 'email-required'
  const fault = checkEmail(email)
  if (fault) return fault
  const hash = tokenHash(token)
  const found = hash && (await findSubmitted(hash))
  if (!hash || !found) return 'link-unknown'
  const { submission, consentHash } = openSubmitted(
    await findDataKey(found.campaignId),
    hash,
    found.submitted,
  )
  if (canonicalEmail(email) === canonicalEmail(submission.email)) return 'done'
  const letter = await findLetterToSign(found.slug, submission)
  if (!letter) return 'campaign-unknown'
  if (letter.state !== 'open') return 'campaign-not-open'
  if (letter.hash !== submission.edition) return 'edition-changed'
  const key = await findDataKey(letter.campaignId)
  const house = await findDataKey(null)
  const submitted = { submission: { ...submission, email }, consentHash }
  return sql().begin(async (tx) => {
    // The signature before its token, as everywhere: a delete of the one empties the other.
    await tx`
      delete from signatures where confirmed_at is null
        and id = (select signature_id from tokens where hash = ${hash} and purpose = 'submission')`
    await tx`
      ${storeSubmission(tx, { letter, submitted, key, house, now })}
      update tokens set submitted = ${sealSubmitted(key, hash, submitted)}, email_index = ${emailIndex(key, email)},
        signature_id = (select case when created then id end from signature)
      where hash = ${hash}`
    return 'done' as const
  })
}

async function findSubmitted(
  hash: Buffer,
): Promise<{ campaignId: string; slug: string; submitted: Buffer } | null> {
  const [row] = await sql()<{ campaignId: string; slug: string; submitted: Buffer }[]>`
    select c.id as "campaignId", c.slug, t.submitted from tokens t join campaigns c on c.id = t.campaign_id
    where t.hash = ${hash} and t.purpose = 'submission' and t.expires_at > now() and t.submitted is not null`
  return row ?? null
}
