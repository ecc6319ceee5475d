import { sql } from '@/db/client'
import { localTime } from '@/domain/campaign/closing-time'
import { addInvitations } from '@/domain/invitation/add-invitations'
import { planInvitations, planReminders } from '@/domain/invitation/plan-mails'
import { sendDueInvitations } from '@/domain/invitation/send-due'
import { mailboxIndex } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import type { Organizer } from '@/domain/team/team'
import { giveAnswer } from './answer'
import { type Asking, emailOf, findInvitation, type Invitation } from './invitation'
import { DAY, dayFrom, type Planted } from './letter'
import { dropMails } from './mail'
import type { Asked, Plan } from './plan'

/** Fills the ask list and lets each of those on it do what it did, on days that have passed. */
export async function askAll(organizer: Organizer, plan: Plan, campaign: Planted, now: Date): Promise<void> {
  const asks = plan.asks ?? []
  const asking = { organizer, plan, campaign, now }
  const added = await addInvitations(organizer, plan.letter.slug, asks.map(draftOf), campaign.openedAt)
  if (typeof added === 'string') throw new Error(added)
  for (const asked of asks) await ask(asking, asked)
}

function draftOf(asked: Asked) {
  const { organization, language = 'en', partner = null, note = null } = asked
  return { organization, email: emailOf(asked), language, partner, note }
}

async function ask(asking: Asking, asked: Asked): Promise<void> {
  const { organizer, plan, campaign, now } = asking
  const { slug } = plan.letter
  const invitation = await findInvitation(campaign.id, asked)
  const ago = (days: number) => new Date(now.getTime() - days * DAY)
  for (const [days, planMails] of [
    [asked.asked, planInvitations],
    [asked.reminded, planReminders],
  ] as const) {
    if (days === undefined) continue
    await planMails(organizer, slug, 'now', invitation.id, ago(days))
    await sendDueInvitations(ago(days))
    await dropMails(campaign.id)
  }
  if (asked.planned !== undefined) await planAhead(asking, asked, invitation)
  if (asked.answer && !invitation.answered) await giveAnswer(asking, asked, invitation, ago(asked.answer.day))
  await dropMails(campaign.id)
}

/** A time that is still to come, for an address that then gets no mail: nobody has it. */
async function planAhead({ organizer, plan, now }: Asking, asked: Asked, { id }: Invitation): Promise<void> {
  const { zone, letter } = plan
  const index = mailboxIndex(await findDataKey(null), emailOf(asked)!)
  await sql()`
    insert into suppressions (email_index, reason, created_at) values (${index}, 'not-me', ${now})
    on conflict do nothing`
  const day = localTime(dayFrom(now, asked.planned!, '12:00:00'), zone).slice(0, 10)
  await planInvitations(organizer, letter.slug, { time: `${day}T09:00`, zone }, id, now)
}
