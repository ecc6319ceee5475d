import type { Client } from '@/db/client'
import type { Turn } from '@/domain/limit/count'
import { v7 as uuid } from 'uuid'
import { insertLink, insertMail, prepareMail } from '@/domain/signature/ask-for-mail'
import { countMailbox, countMailing } from '@/domain/signature/count-mailing'
import type { Keys } from '@/domain/signature/keys'
import { insertDecision } from '@/domain/signature/decision-row'
import { contentIndex, emailIndex, organizationIndex, sealPrivate } from '@/domain/signature/private'
import type { Submitted } from './submitted'

// The one way a submission becomes a pending signature, for signing and for correcting the address of what was just
// signed. Both do the same for every address, so that neither tells whether it signed before.

type LetterToStore = {
  campaignId: string
  editionId: string
  language: string
  categoryId: string | null
  translationHash: Buffer | null
}

export type Storing = { letter: LetterToStore; submitted: Submitted; keys: Keys; turn: Turn; now: Date }

/**
 * CTEs that begin a statement. `created` has the id of the new pending signature: while nothing is confirmed, each
 * submission that says something else is stored and mailed, under the caps; past them nothing is stored. For one that stands
 * already, because it is confirmed or says the same, only a mail is asked for.
 */
export function storeSubmission(sql: Client, storing: Storing) {
  const { letter, keys, turn, now } = storing
  const { key } = keys
  const { submission, consentHash, invitationId } = storing.submitted
  const { campaignId } = letter
  const { kind, email } = submission
  const id = uuid()
  const sealed = sealPrivate(key, id, submission)
  const index = emailIndex(key, email)
  const organization = organizationIndex(key, submission.organization)
  const content = contentIndex(key, letter, submission)
  const language = submission.language || letter.language
  const mail = prepareMail({ campaignId, language, email, ...keys, ...turn, now })
  return sql`
    with standing as (
      select id, confirmed_at, signed_at from signatures
      where campaign_id = ${campaignId} and email_index = ${index} and kind = ${kind}
        and withdrawn_at is null and erased_at is null
        and (content_index = ${content} and confirmed_at is null
          or confirmed_at is not null and organization_index is not distinct from ${organization}::bytea)
      order by confirmed_at limit 1 for no key update
    ), mailing as (
      ${countMailing(sql, mail, { content, pauses: sql`exists (select from standing)` })}
    ), mailed as (
      ${countMailbox(sql, mail, sql`from mailing`)}
    ), created as (
      insert into signatures (id, campaign_id, edition_id, kind, category_id, language, translation_hash, consent_hash,
        country, name, email, title, affiliation, organization, website, email_index, organization_index, content_index,
        listed, updates, signed_at, via, invitation_id, burst)
      select ${id}::uuid, ${campaignId}::uuid, ${letter.editionId}::uuid, ${kind}, ${letter.categoryId}::uuid, ${language},
        ${letter.translationHash}::bytea, ${Buffer.from(consentHash, 'hex')}::bytea, ${submission.country},
        ${sealed.name}::bytea, ${sealed.email}::bytea, ${sealed.title}::bytea, ${sealed.affiliation}::bytea,
        ${sealed.organization}::bytea, ${sealed.website}::bytea, ${index}::bytea, ${organization}::bytea,
        ${content}::bytea, ${submission.listed}::boolean, ${submission.updates}::boolean, ${now}::timestamptz,
        ${submission.via ?? null}, (select id from invitations where id = ${invitationId ?? null}::uuid), ${turn.burst}
      from mailed where not exists (select from standing)
      on conflict (campaign_id, email_index, content_index) where confirmed_at is null do nothing
      returning id, signed_at
    ), signature as (
      select id, confirmed_at, signed_at from standing union all select id, null, signed_at from created
    ), link as (
      ${insertLink(sql, mail, sql`from signature, mailed`)}
    ), mail as (
      ${insertMail(sql, mail, sql`from signature, mailed`)}
    )${fromInvitation(sql, storing)}`
}

/** What only comes with an invitation or a decision; also for a signature that was waiting without it. */
function fromInvitation(sql: Client, { submitted, keys, now }: Storing) {
  const { submission, invitationId } = submitted
  const { decision } = submission
  const waits = sql`confirmed_at is null`
  return sql`${
    invitationId
      ? sql`, invited as (
      update signatures set invitation_id = ${invitationId}::uuid
      where id = (select id from standing where ${waits}))`
      : sql``
  }${
    decision
      ? sql`, decided as (
      ${insertDecision(
        sql,
        { key: keys.key, decision, now },
        sql`from signature where ${waits} and not exists (select from proofs
          where proofs.signature_id = signature.id and proofs.method = 'decision' and proofs.voided_at is null)`,
      )})`
      : sql``
  }`
}
