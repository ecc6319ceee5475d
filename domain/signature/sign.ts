import { brokenConstraint, sql } from '@/db/client'
import { findLetterToSign, type LetterToSign } from '@/domain/campaign/letter-queries'
import { findDataKey } from '@/domain/seal/data-key'
import { createToken } from '@/domain/seal/token'
import { emailIndex } from './private'
import { type InvitationRefusal, type SignRefusal, SUBMISSION_MINUTES, type Submission } from './signature'
import { sealSubmitted, storeSubmission } from './store-submission'

/** The token of the page after signing, and the letter with the languages that page can be in. */
export type Signed = { submissionToken: string; letter: LetterToSign }

/**
 * Signs a letter: one statement stores the sealed pending signature, asks for the confirmation mail and issues the
 * submission token. What comes back says nothing about the address: for one that signed before, the first
 * submission stands and only a mail is asked for again, under its caps.
 * @param consentHash SHA-256 of the consent sentence the signer agreed to, 32 bytes
 */
export async function signLetter(
  slug: string,
  submission: Submission,
  consentHash: Buffer,
  now = new Date(),
): Promise<Signed | SignRefusal | InvitationRefusal> {
  const letter = await findLetterToSign(slug, submission)
  if (!letter) return 'campaign-unknown'
  if (letter.state !== 'open') return 'campaign-not-open'
  if (letter.hash !== submission.edition) return 'edition-changed'
  if (letter.kinds !== 'both' && letter.kinds !== submission.kind) return 'kind-not-invited'
  if (submission.category && !letter.categoryId) return 'category-unknown'

  const key = await findDataKey(letter.campaignId)
  const house = await findDataKey(null)
  const submitted = { submission, consentHash: consentHash.toString('hex') }
  const { token, hash } = createToken()
  const raw = sql()
  try {
    await raw`
      ${storeSubmission(raw, { letter, submitted, key, house, now })}
      insert into tokens (hash, purpose, campaign_id, signature_id, submitted, email_index, created_at, expires_at)
      select ${hash}, 'submission', ${letter.campaignId}::uuid, case when created then id end,
        ${sealSubmitted(key, hash, submitted)}, ${emailIndex(key, submission.email)}, ${now}, ${now}::timestamptz + make_interval(mins => ${SUBMISSION_MINUTES})
      from signature`
  } catch (error) {
    // Removed between the read and the statement.
    if (brokenConstraint(error)?.startsWith('signatures_category_id_')) return 'category-unknown'
    throw error
  }
  return { submissionToken: token, letter }
}
