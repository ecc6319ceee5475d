import { sql } from '@/db/client'
import { addOrganizer, findOrganizer } from '@/domain/team/add-organizer'
import type { Organizer } from '@/domain/team/team'
import { addWatchedWord } from '@/domain/review/watched-words'
import { askAll } from './ask'
import { CALL } from './call/call'
import { CONFIDENCE } from './confidence/confidence'
import { deliverLetter } from './deliver'
import { importAll } from './import'
import { closeLetter, makeLetter } from './letter'
import { MINISTERS } from './ministers'
import { sendNews } from './news'
import { orderHistory } from './order-history'
import type { Plan } from './plan'
import { signAll } from './sign'
import { SUMMIT } from './summit'
import { recordSupports } from './supports'

const ORGANIZER = 'organizer@example.org'
const MARK = 'All signatories of this campaign are invented.'

/** In the order in which they were written: a closed letter, a later one of its series, an open one, one that collects. */
const PLANS = [MINISTERS, SUMMIT, CALL, CONFIDENCE]

/**
 * Makes the demonstration campaigns and their organizer with the same verbs that people use, at times that have
 * passed; only the mails to invented addresses are taken out of the outbox. Safe to repeat, also after it was
 * interrupted; what is there already, of an earlier version too, stays as its organizer left it.
 */
export async function seedDemonstration(now = new Date()): Promise<{ organizer: string }> {
  await addOrganizer(ORGANIZER)
  const organizer = { ...(await findOrganizer(ORGANIZER))!, signedInAt: now }
  for (const plan of PLANS) await seedCampaign(organizer, plan, now)
  return { organizer: ORGANIZER }
}

async function seedCampaign(organizer: Organizer, plan: Plan, now: Date): Promise<void> {
  // The mark is set last: a campaign without it was interrupted, or is someone's own at this address.
  const [there] = await sql()<{ marked: boolean; own: boolean }[]>`
    select demonstration is not null as marked, exists (select from memberships m
      where m.campaign_id = campaigns.id and m.user_id = ${organizer.userId}) as own
    from campaigns where slug = ${plan.letter.slug}`
  if (there && !there.own) return
  if (!there?.marked) await signCampaign(organizer, plan, now)
  // After the mark, which every file of a delivery carries.
  await deliverLetter(organizer, plan, now)
}

async function signCampaign(organizer: Organizer, plan: Plan, now: Date): Promise<void> {
  const campaign = await makeLetter(organizer, plan, now)
  if (plan.watched) await addWatchedWord(plan.watched)
  await signAll(organizer, plan, campaign, now)
  await askAll(organizer, plan, campaign, now)
  await importAll(organizer, plan, campaign.id)
  await recordSupports(organizer, plan, campaign.id, now)
  await sendNews(organizer, plan, campaign.id, now)
  await closeLetter(organizer, plan, now)
  await orderHistory(campaign.id)
  await sql()`update campaigns set demonstration = ${MARK} where id = ${campaign.id}`
}
