import type postgres from 'postgres'
import { validate } from 'uuid'
import { brokenConstraint, sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { InvitationDraft, InvitationRefusal } from './invitation'
import { invitationIndexes, openInvitation, sealInvitation } from './private'
import { signedBeside } from './state-column'

// What organizers do with one invitation.

type Locked = {
  id: string
  campaignId: string
  emailIndex: Buffer | null
  organization: Buffer
  sendAt: Date | null
  askedAt: Date | null
  answered: boolean
}
type Act = (tx: postgres.TransactionSql, row: Locked) => Promise<'done' | InvitationRefusal>

/** Lets somebody who may act on an invitation, which is locked meanwhile. */
async function actOn(
  organizer: Organizer,
  slug: string,
  id: string,
  act: Act,
): Promise<'done' | InvitationRefusal> {
  try {
    return await sql().begin(async (tx) => {
      const reached = await reachCampaign(tx, organizer, slug, 'edit-invitations')
      if (typeof reached === 'string') return reached
      if (!validate(id)) return 'invitation-unknown'
      const [row] = await tx<Locked[]>`
        select i.id, i.campaign_id, i.email_index, i.organization, i.send_at, i.asked_at,
          i.declined_at is not null or signed.signed_at is not null as answered
        from invitations i ${signedBeside(tx)}
        where i.id = ${id} and i.campaign_id = ${reached.campaignId} for update of i`
      return row ? await act(tx, row) : 'invitation-unknown'
    })
  } catch (error) {
    if (brokenConstraint(error) === 'invitations_one') return 'invitation-twice'
    throw error
  }
}

/**
 * Changes what is noted of an organization and where it is written to. A new address starts anew: links that went to the old
 * one no longer work, and when it had been asked the mail is sent again. One that is planned keeps its time.
 */
export async function changeInvitation(
  organizer: Organizer,
  slug: string,
  id: string,
  draft: Omit<InvitationDraft, 'organization'>,
  now = new Date(),
): Promise<'done' | InvitationRefusal> {
  return actOn(organizer, slug, id, async (tx, row) => {
    const key = await findDataKey(row.campaignId, tx)
    const organization = openInvitation(key, id, 'organization', row.organization)!
    const { email: index } = invitationIndexes(key, { organization, email: draft.email })
    const moved = !(index && row.emailIndex?.equals(index)) && index !== row.emailIndex
    if (moved && row.answered) return 'invitation-answered'
    await tx`
      update invitations set language = ${draft.language},
        partner = ${sealInvitation(key, id, 'partner', draft.partner)},
        note = ${sealInvitation(key, id, 'note', draft.note)},
        email = ${sealInvitation(key, id, 'email', draft.email)}, email_index = ${index}
      where id = ${id}`
    if (moved) await startAnew(tx, row, draft.email !== null, now)
    return 'done'
  })
}

async function startAnew(
  tx: postgres.TransactionSql,
  row: Locked,
  reachable: boolean,
  now: Date,
): Promise<void> {
  await forgetLinks(tx, row.id)
  const sendAt = row.askedAt === null ? row.sendAt : now
  await tx`
    update invitations set send_at = ${reachable ? sendAt : null}, asked_at = null, remind_at = null, reminded_at = null,
      returned_at = null, unwanted_at = null, opened_at = null, deciding_at = null, deciding_until = null,
      handed_to = null, handed_index = null, handed_at = null
    where id = ${row.id}`
}

/** Links that were mailed stop working, and mails that have not left don't leave. */
async function forgetLinks(tx: postgres.TransactionSql, id: string): Promise<void> {
  await tx`delete from outbox where invitation_id = ${id} and sent_at is null and failed_at is null`
  await tx`delete from tokens where invitation_id = ${id}`
}

/** An organizer takes an invitation back: nothing more is mailed, and its link says so. Safe to repeat. */
export async function stopInvitation(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | InvitationRefusal> {
  return actOn(organizer, slug, id, async (tx, row) => {
    if (row.answered) return 'invitation-answered'
    await tx`delete from outbox where invitation_id = ${id} and sent_at is null and failed_at is null`
    const stopped = await tx`
      update invitations set stopped_at = ${now} where id = ${id} and stopped_at is null returning id`
    const event = { campaignId: row.campaignId, kind: 'invitation-stopped', ...by(organizer.userId) }
    if (stopped.length > 0) await recordEvent(tx, event, now)
    return 'done'
  })
}

/** The invitation holds again, as it was before it was stopped. Mails that were planned have to be planned again. */
export async function resumeInvitation(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | InvitationRefusal> {
  return actOn(organizer, slug, id, async (tx, row) => {
    const resumed = await tx`
      update invitations set stopped_at = null, send_at = case when asked_at is null then null else send_at end,
        remind_at = case when reminded_at is null then null else remind_at end
      where id = ${id} and stopped_at is not null returning id`
    const event = { campaignId: row.campaignId, kind: 'invitation-resumed', ...by(organizer.userId) }
    if (resumed.length > 0) await recordEvent(tx, event, now)
    return 'done'
  })
}

/** The mail came back to the organizers themselves: some servers say so only later, to whoever is named as sender. */
export async function markReturned(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | InvitationRefusal> {
  return actOn(organizer, slug, id, async (tx, row) => {
    if (row.answered) return 'invitation-answered'
    if (!row.askedAt) return 'not-asked-yet'
    await tx`update invitations set returned_at = coalesce(returned_at, ${now}) where id = ${id}`
    return 'done'
  })
}

/** Takes an organization off the list, with everything that is kept of it. What it signed stays; its links stop working. */
export async function removeInvitation(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<'done' | InvitationRefusal> {
  return actOn(organizer, slug, id, async (tx, row) => {
    await tx`delete from invitations where id = ${id}`
    const event = { campaignId: row.campaignId, kind: 'invitation-removed', ...by(organizer.userId) }
    await recordEvent(tx, event, now)
    return 'done'
  })
}
