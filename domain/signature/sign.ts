import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { findLetterToSign } from '@/domain/campaign/queries'
import { findDataKey } from '@/domain/seal/data-key'
import { sealField } from '@/domain/seal/seal'
import { createToken } from '@/domain/seal/token'
import { askForMail } from './ask-for-mail'
import { emailIndex, organizationIndex, sealPrivate } from './private'
import { type SignRefusal, SUBMISSION_MINUTES, type Submission } from './signature'

export type Signed = { submissionToken: string }

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
): Promise<Signed | SignRefusal | 'category-unknown'> {
  const letter = await findLetterToSign(slug, submission.language, submission.category, submission.kind)
  if (!letter) return 'campaign-unknown'
  if (letter.state !== 'open') return 'campaign-not-open'
  if (letter.hash !== submission.edition) return 'edition-changed'
  if (submission.category && !letter.categoryId) return 'category-unknown'

  const key = await findDataKey(letter.campaignId)
  const house = await findDataKey(null)
  const id = uuid()
  const sealed = sealPrivate(key, id, submission)
  const index = emailIndex(key, submission.email)
  const { token, hash } = createToken()
  const address = sealField(
    key,
    { table: 'tokens', column: 'address', row: hash.toString('hex') },
    submission.email,
  )
  const raw = sql()
  const unique =
    submission.kind === 'person'
      ? raw`(campaign_id, email_index) where kind = 'person' and withdrawn_at is null and erased_at is null`
      : raw`(campaign_id, email_index, organization_index)
          where kind = 'organization' and withdrawn_at is null and erased_at is null`
  const language = submission.language || letter.language
  await raw`
    with signature as (
      insert into signatures (id, campaign_id, edition_id, kind, category_id, language, translation_hash, consent_hash,
        country, name, email, title, affiliation, organization, website, email_index, organization_index, listed,
        updates, signed_at)
      values (${id}, ${letter.campaignId}, ${letter.editionId}, ${submission.kind}, ${letter.categoryId}, ${language},
        ${letter.translationHash}, ${consentHash}, ${submission.country}, ${sealed.name}, ${sealed.email},
        ${sealed.title}, ${sealed.affiliation}, ${sealed.organization}, ${sealed.website}, ${index},
        ${organizationIndex(key, submission.organization)}, ${submission.listed}, ${submission.updates}, ${now})
      on conflict ${unique} do update set id = signatures.id
      returning id, confirmed_at, (xmax = 0) as created
    ), ${askForMail(raw, {
      campaignId: letter.campaignId,
      emailIndex: index,
      suppressionIndex: emailIndex(house, submission.email),
      language,
      email: submission.email,
      key,
      now,
    })}
    insert into tokens (hash, purpose, campaign_id, signature_id, address, created_at, expires_at)
    select ${hash}, 'submission', ${letter.campaignId}::uuid, case when created then id end, ${address},
      ${now}, ${now}::timestamptz + make_interval(mins => ${SUBMISSION_MINUTES})
    from signature`
  return { submissionToken: token }
}
