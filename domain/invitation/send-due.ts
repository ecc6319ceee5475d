import type postgres from 'postgres'
import { sql } from '@/db/client'
import { findKeyMaker } from '@/domain/limit/key'
import { mailGoesOn } from '@/domain/mail/held'
import { suppressionIndexes } from '@/domain/mail/mailbox'
import { roomInLine } from '@/domain/mail/room-in-line'
import { findDataKey } from '@/domain/seal/data-key'
import { countMailbox } from '@/domain/signature/count-mailing'
import type { Keys } from '@/domain/signature/keys'
import { type InvitationTemplate, queueInvitationMail } from './invitation-mail'
import { openInvitation } from './private'
import { mayBeAsked, mayBeReminded, signedBeside } from './state-column'

/** Days by which a mail is put off whose mailbox had its share of today's. */
const PUT_OFF = 1

type Due = {
  id: string
  campaignId: string
  language: string
  organization: Buffer
  partner: Buffer | null
  email: Buffer
  handedTo: Buffer | null
}

/**
 * Puts planned mails into the outbox whose time has come, no more at once than leave soon, and none while confirmations
 * stand in line: who signed waits for nobody who is only asked. In a day a mailbox
 * gets no more mails than requests of strangers could send to it, however many rows name it; the others wait for the next day.
 * @returns how many invitations were dealt with
 */
export async function sendDueInvitations(now = new Date()): Promise<number> {
  const keys = { siteKey: await findDataKey(null), keyOf: await findKeyMaker() }
  return sql().begin(async (tx) => {
    // One worker at a time: two that counted the same mailboxes in another order would wait for each other for ever.
    await tx`select pg_advisory_xact_lock(hashtextextended('invitations that are due', 0))`
    const room = await roomInLine(tx, tx`invitation_id is not null`, now)
    if (room === 0) return 0
    const asked = await pickDue(tx, 'invitation', room, now)
    for (const row of asked) await send(tx, keys, row, 'invitation', now)
    const left = room - asked.length
    const reminded = left > 0 ? await pickDue(tx, 'invitation-reminder', left, now) : []
    for (const row of reminded) await send(tx, keys, row, 'invitation-reminder', now)
    return asked.length + reminded.length
  })
}

function pickDue(tx: postgres.TransactionSql, template: InvitationTemplate, room: number, now: Date) {
  const due =
    template === 'invitation'
      ? tx`i.send_at <= ${now} and i.asked_at is null and i.stopped_at is null and ${mayBeAsked(tx)}`
      : tx`i.remind_at <= ${now} and i.reminded_at is null and i.stopped_at is null and ${mayBeReminded(tx, now)}`
  return tx<Due[]>`
    select i.id, i.campaign_id, i.language, i.organization, i.partner, i.email, i.handed_to
    from invitations i join campaigns c on c.id = i.campaign_id ${signedBeside(tx)}
    where ${due} and c.opened_at is not null and c.closed_at is null and (c.closes_at is null or c.closes_at > ${now})
      and ${mailGoesOn(tx, 'c.id', now)}
    order by ${template === 'invitation' ? tx`i.send_at` : tx`i.remind_at`}, i.id limit ${room}
    for update of i skip locked`
}

async function send(
  tx: postgres.TransactionSql,
  { siteKey, keyOf }: Omit<Keys, 'key'>,
  row: Due,
  template: InvitationTemplate,
  now: Date,
): Promise<void> {
  const key = await findDataKey(row.campaignId, tx)
  const to =
    openInvitation(key, row.id, 'handedTo', row.handedTo) ?? openInvitation(key, row.id, 'email', row.email)!
  const [unwanted] = await tx`
    select from suppressions where email_index in ${tx(suppressionIndexes(siteKey, to))} limit 1`
  if (unwanted) {
    await tx`update invitations set unwanted_at = ${now}, send_at = case when asked_at is null then null else send_at end,
      remind_at = case when reminded_at is null then null else remind_at end where id = ${row.id}`
    return
  }
  const counted = { campaignId: row.campaignId, email: to, key, siteKey, keyOf, now }
  if ((await countMailbox(tx, counted, tx``)).length === 0) {
    const later = new Date(now.getTime() + PUT_OFF * 86_400_000)
    const moment = template === 'invitation' ? tx`send_at` : tx`remind_at`
    await tx`update invitations set ${moment} = ${later} where id = ${row.id}`
    return
  }
  await queueInvitationMail(tx, row, { template, to }, now)
  await (template === 'invitation'
    ? tx`update invitations set asked_at = ${now} where id = ${row.id}`
    : tx`update invitations set reminded_at = ${now} where id = ${row.id}`)
}
