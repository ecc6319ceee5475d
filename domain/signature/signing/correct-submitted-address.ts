import type postgres from 'postgres'
import { sql } from '@/db/client'
import { takesSignatures } from '@/domain/campaign/campaign'
import { findLetterToSign } from '@/domain/campaign/letter-to-sign'
import { AT_ONCE, readTurn, type TooMany } from '@/domain/limit/count'
import { findSenderKeys } from '@/domain/limit/key'
import { CORRECTIONS } from '@/domain/limit/limits'
import { cappedIndex } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import { canonicalEmail } from '@/domain/text/canonical-email'
import { checkEmail, type EmailFault } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'
import { SUBMISSION_MINUTES } from '@/domain/signature/caps'
import { findKeys } from '@/domain/signature/keys'
import { emailIndex } from '@/domain/signature/private'
import type { SignRefusal } from '@/domain/signature/signature'
import { findSubmitted } from './find-submitted'
import { mailTime } from './sign'
import { type Storing, storeSubmission } from './store-submission'
import { openSubmitted, sealSubmitted } from './submitted'

export type CorrectRefusal =
  'link-unknown' | EmailFault | 'email-required' | 'corrected-too-often' | SignRefusal

/** Corrected to what was typed before, or to another spelling of its mailbox: nothing is mailed, and nothing more is compared. */
type Same = 'same-address' | 'same-mailbox'

/**
 * Corrects the address from the page after signing: what was typed is signed again with the new address, and the pending
 * signature that this submission created is deleted with its links, unless somebody sent the same since. The new address is mailed whatever the old one did
 * before; otherwise whoever types someone's address and then their own could tell from their mailbox whether the first
 * one had signed (docs/promises.md, 9). It counts as signing does, by who sends it, and a few times a submission.
 */
export async function correctSubmittedAddress(
  token: string,
  typed: string,
  sender: string | null = null,
  now = new Date(),
): Promise<'done' | Same | TooMany | CorrectRefusal> {
  const email = readEmail(typed)
  if (email === '') return 'email-required'
  const fault = checkEmail(email)
  if (fault) return fault
  const hash = tokenHash(token)
  const found = hash && (await findSubmitted(hash))
  if (!hash || !found) return 'link-unknown'
  const { submission, consentHash, invitationId } = openSubmitted(
    await findDataKey(found.campaignId),
    hash,
    found.submitted,
  )
  if (email === submission.email) return 'same-address'
  if (canonicalEmail(email) === canonicalEmail(submission.email)) return 'same-mailbox'
  if (found.corrections >= CORRECTIONS) return 'corrected-too-often'
  const counted = sender === null ? undefined : await findSenderKeys(sender, email)
  const letter = await findLetterToSign(found.slug, submission, counted)
  if (!letter) return 'campaign-unknown'
  // Whoever has just signed was let in.
  if (!takesSignatures(letter.state)) return 'campaign-not-open'
  if (letter.hash !== submission.edition) return 'edition-changed'
  const turn = counted ? readTurn(letter) : AT_ONCE
  if ('retryAfter' in turn) return turn
  const keys = await findKeys(letter.campaignId)
  const after = mailTime(turn, now)
  const mailAfter = after ? { mailAfter: after.toISOString() } : {}
  const submitted = {
    submission: { ...submission, email },
    consentHash,
    ...mailAfter,
    ...(invitationId ? { invitationId } : {}),
  }
  return sql().begin((tx) =>
    storeCorrection(tx, hash, { letter, submitted, keys, turn, now }, submission.email),
  )
}

async function storeCorrection(
  tx: postgres.TransactionSql,
  hash: Buffer,
  storing: Storing,
  before: string,
): Promise<'done' | 'corrected-too-often'> {
  const { submitted, keys } = storing
  const created = tx`(select signature_id from tokens where hash = ${hash} and purpose = 'submission')`
  // Corrections of one submission go one by one, or the next would wait for a signature that this one has just created.
  await tx`select pg_advisory_xact_lock(hashtextextended(${hash.toString('hex')}, 0))`
  // The signature before its token, as everywhere: a delete of the one empties the other.
  await tx`select from signatures where id = ${created} and confirmed_at is null for no key update`
  const counted = await tx`
    update tokens set corrections = corrections + 1 where hash = ${hash} and corrections < ${CORRECTIONS}`
  if (counted.count === 0) return 'corrected-too-often'
  // Somebody who sent the same since has a mail about this signature, and created none: theirs stays.
  const removed = await tx`
    delete from signatures where id = ${created} and confirmed_at is null and not exists (
      select from tokens other join tokens own on own.campaign_id = other.campaign_id and own.email_index = other.email_index
      where own.hash = ${hash} and other.hash <> ${hash} and other.purpose = 'submission' and other.signature_id is null)`
  // Its links are gone: whoever corrects back to this address must not wait for the pause between equal mails.
  if (removed.count > 0)
    await tx`
      update mailings set content_index = null
      where campaign_id = ${storing.letter.campaignId} and email_index = ${cappedIndex(keys.key, before)}`
  await tx`
    ${storeSubmission(tx, storing)}
    update tokens set submitted = ${sealSubmitted(keys.key, hash, submitted)},
      email_index = ${emailIndex(keys.key, submitted.submission.email)},
      expires_at = greatest(expires_at, ${submitted.mailAfter ?? null}::timestamptz + make_interval(mins => ${SUBMISSION_MINUTES})),
      signature_id = (select id from created)
    where hash = ${hash}`
  return 'done'
}
