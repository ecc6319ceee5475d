import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'
import { askForMail, type Keys } from './ask-for-mail'
import { emailIndex, organizationIndex, sealPrivate } from './private'
import type { Submission } from './signature'

// The one way a submission becomes a pending signature, for signing and for correcting the address of what was just
// signed. Both do the same for every address, so that neither tells whether it signed before.

/** What the page after signing may act with: the submission as typed, sealed on its token for an hour. */
export type Submitted = {
  submission: Submission
  consentHash: string
  /** When its mail leaves, where many came from one network: the same for every address. */
  mailAfter?: string
}

const place = (hash: Buffer) => ({ table: 'tokens', column: 'submitted', row: hash.toString('hex') })

export function sealSubmitted(key: DataKey, hash: Buffer, submitted: Submitted): Buffer {
  return sealField(key, place(hash), JSON.stringify(submitted))
}

export function openSubmitted(key: DataKey, hash: Buffer, sealed: Buffer): Submitted {
  return JSON.parse(openField(key, place(hash), sealed)) as Submitted
}

type Letter = {
  campaignId: string
  editionId: string
  language: string
  categoryId: string | null
  translationHash: Buffer | null
}

export type Storing = { letter: Letter; submitted: Submitted; keys: Keys; wait: number; now: Date }

/**
 * CTEs that begin a statement: `signature` (id, confirmed_at, created) is the new pending row or the one that stands
 * already, and a mail about it is asked for under the caps.
 */
export function storeSubmission(sql: postgres.Sql | postgres.TransactionSql, storing: Storing) {
  const { letter, keys, wait, now } = storing
  const { key } = keys
  const { submission, consentHash } = storing.submitted
  const id = uuid()
  const sealed = sealPrivate(key, id, submission)
  const index = emailIndex(key, submission.email)
  const language = submission.language || letter.language
  const unique =
    submission.kind === 'person'
      ? sql`(campaign_id, email_index) where kind = 'person' and withdrawn_at is null and erased_at is null`
      : sql`(campaign_id, email_index, organization_index)
          where kind = 'organization' and withdrawn_at is null and erased_at is null`
  return sql`
    with signature as (
      insert into signatures (id, campaign_id, edition_id, kind, category_id, language, translation_hash, consent_hash,
        country, name, email, title, affiliation, organization, website, email_index, organization_index, listed,
        updates, signed_at, via)
      values (${id}, ${letter.campaignId}, ${letter.editionId}, ${submission.kind}, ${letter.categoryId}, ${language},
        ${letter.translationHash}, ${Buffer.from(consentHash, 'hex')}, ${submission.country}, ${sealed.name},
        ${sealed.email}, ${sealed.title}, ${sealed.affiliation}, ${sealed.organization}, ${sealed.website}, ${index},
        ${organizationIndex(key, submission.organization)}, ${submission.listed}, ${submission.updates}, ${now},
        ${submission.via ?? null})
      on conflict ${unique} do update set id = signatures.id
      returning id, confirmed_at, (xmax = 0) as created
    ), ${askForMail(sql, {
      campaignId: letter.campaignId,
      language,
      email: submission.email,
      ...keys,
      wait,
      now,
    })}`
}
