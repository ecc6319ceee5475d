import { brokenConstraint, sql } from '@/db/client'
import { takesSignatures } from '@/domain/campaign/campaign'
import { findLetterToSign, type LetterToSign } from '@/domain/campaign/letter-to-sign'
import { findBehindPrivateLink } from '@/domain/campaign/private-link'
import { AT_ONCE, DOMAIN_WAIT, readTurn, type TooMany, type Turn } from '@/domain/limit/count'
import { findSenderKeys } from '@/domain/limit/key'
import { createToken } from '@/domain/seal/token'
import { findInvitationToSign } from '@/domain/invitation/link'
import { findKeys } from '@/domain/signature/keys'
import { emailIndex } from '@/domain/signature/private'
import type { InvitationRefusal, SignRefusal, Submission } from '@/domain/signature/signature'
import { SUBMISSION_MINUTES } from '@/domain/signature/caps'
import { holding } from './hold'
import { storeSubmission, type Storing } from './store-submission'
import { sealSubmitted } from './submitted'

/**
 * The token of the page after signing, and the letter with the languages that page can be in. `mailAfter` is when the mail
 * leaves at the latest, where many came from one network or to one domain, or the letter's mail pauses; null when it leaves at once.
 */
export type Signed = { submissionToken: string; letter: LetterToSign; mailAfter: Date | null }

/** SHA-256 of the consent sentence the signer agreed to, 32 bytes, or what makes it of how long the letter keeps addresses. */
export type Agreed = Buffer | ((keepsAddressesDays: number) => Buffer)

/**
 * Signs a letter: one statement reads the letter and counts who sends it and where the mail goes, and one stores the sealed pending signature, asks
 * for the confirmation mail and issues the submission token. What comes back says nothing about the address: for one that
 * confirmed before, that signature stands and only a mail is asked for, under its caps. While the database restarts it waits.
 * @param sender the address that the request came from; null for no one from outside, who is not counted
 * @param link the token of the private link it came by, which lets in before the launch
 */
export async function signLetter(
  slug: string,
  submission: Submission,
  agreed: Agreed,
  sender: string | null = null,
  now = new Date(),
  link: string | null = null,
): Promise<Signed | TooMany | SignRefusal | InvitationRefusal> {
  const outlast = holding(sender)
  const read = await outlast(() => readLetter(slug, submission, sender, link))
  if (typeof read === 'string' || 'retryAfter' in read) return read
  const { letter, invitationId, turn } = read
  const mailAfter = mailTime(turn, now)
  // What is kept for the page after signing needs no key to another page.
  const { invitation: _invitation, ...said } = submission
  const consentHash = typeof agreed === 'function' ? agreed(letter.keepsAddressesDays) : agreed
  const submitted = {
    submission: said,
    ...(invitationId && submission.kind === 'organization' ? { invitationId } : {}),
    consentHash: consentHash.toString('hex'),
    ...(mailAfter ? { mailAfter: mailAfter.toISOString() } : {}),
  }
  const { token, hash } = createToken()
  const leaves = later(mailAfter, letter.mailPausedUntil)
  try {
    await outlast(() => store(hash, { letter, submitted, keys: read.keys, turn, now }, leaves ?? now))
  } catch (error) {
    // Removed between the read and the statement.
    if (brokenConstraint(error)?.startsWith('signatures_category_id_')) return 'category-unknown'
    throw error
  }
  return { submissionToken: token, letter, mailAfter: leaves }
}

/**
 * When the mail leaves, as it is told. Where many go to one domain it's the latest moment, for everybody: how many signed there shows to
 * nobody who asks.
 */
export const mailTime = ({ wait, paced }: Turn, now: Date) =>
  wait > 0 ? new Date(now.getTime() + (paced ? Math.max(DOMAIN_WAIT, wait) : wait) * 1000) : null

const later = (one: Date | null, other: Date | null) => (one && other && one > other ? one : (other ?? one))

/** Why nothing can be signed, or what storing needs: the letter, its keys, and whether the mail waits. */
async function readLetter(slug: string, submission: Submission, sender: string | null, link: string | null) {
  const counted = sender === null ? undefined : await findSenderKeys(sender, submission.email)
  const letter = await findLetterToSign(slug, submission, counted)
  if (!letter) return 'campaign-unknown'
  const { campaignId } = letter
  const invitationId = submission.invitation
    ? await findInvitationToSign(campaignId, submission.invitation)
    : null
  const letIn = letter.isPublic || invitationId !== null || (await isLetIn(campaignId, link))
  if (!letIn) return 'campaign-unknown'
  if (!takesSignatures(letter.state)) return 'campaign-not-open'
  if (letter.hash !== submission.edition) return 'edition-changed'
  if (letter.kinds !== 'both' && letter.kinds !== submission.kind) return 'kind-not-invited'
  if (letter.byInvitation && submission.kind === 'person') return 'kind-not-invited'
  if (letter.byInvitation && !invitationId) return 'invitation-required'
  if (submission.category && !letter.categoryId) return 'category-unknown'
  if (letter.lineFull) return 'line-full'
  const turn = counted ? readTurn(letter) : AT_ONCE
  if ('retryAfter' in turn) return turn
  return { letter, invitationId, keys: await findKeys(campaignId), turn }
}

/**
 * Stores all of it, or nothing. Safe to repeat with the same token: what an earlier try left, whose answer was lost, is what
 * `standing` finds, the pause between two mails lets no second one out, and the token is there already.
 * @param leaves when the mail does, at the latest: the page's hour begins then
 */
async function store(hash: Buffer, storing: Storing, leaves: Date): Promise<void> {
  const { letter, submitted, keys, now } = storing
  const raw = sql()
  await raw`
    ${storeSubmission(raw, storing)}
    insert into tokens (hash, purpose, campaign_id, signature_id, submitted, email_index, created_at, expires_at)
    select ${hash}, 'submission', ${letter.campaignId}::uuid, (select id from created),
      ${sealSubmitted(keys.key, hash, submitted)}, ${emailIndex(keys.key, submitted.submission.email)}, ${now},
      ${leaves}::timestamptz + make_interval(mins => ${SUBMISSION_MINUTES})
    on conflict (hash) do nothing`
}

/** Before its launch a letter is there for those with its private link. */
async function isLetIn(campaignId: string, link: string | null): Promise<boolean> {
  return link !== null && (await findBehindPrivateLink(link))?.id === campaignId
}
