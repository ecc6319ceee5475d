import { sql } from '@/db/client'
import type { DraftValues } from '@/domain/campaign/campaign'
import { closeDueCampaigns } from '@/domain/campaign/close-due-campaigns'
import { localTime } from '@/domain/campaign/closing-time'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { joinSeries } from '@/domain/campaign/join-series'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { findPrivateLink, renewPrivateLink } from '@/domain/campaign/private-link'
import { publishTranslation } from '@/domain/campaign/publish-translation'
import { saveCampaign } from '@/domain/campaign/save-campaign'
import { saveCategories } from '@/domain/campaign/save-categories'
import { saveFace } from '@/domain/face/save-face'
import type { Organizer } from '@/domain/team/team'
import type { Plan } from './plan'

export const DAY = 86_400_000 // milliseconds

export type Planted = { id: string; edition: string; openedAt: Date }

/** A time of a day so many days from today. */
export function dayFrom(now: Date, days: number, time: string): Date {
  return new Date(`${new Date(now.getTime() + days * DAY).toISOString().slice(0, 10)}T${time}Z`)
}

/** The letter's form, with the closing time at six in the evening of its zone. */
function draftOf({ letter, closes, zone }: Plan, now: Date): DraftValues {
  return {
    ...letter,
    contact: 'letter@example.org',
    responsible: 'Exampletown Internet Association (invented), 1 Example Street, Exampletown',
    closesAt: `${localDay(now, closes, zone)}T18:00`,
    closesZone: zone,
  }
}

const localDay = (now: Date, days: number, zone: string) =>
  localTime(dayFrom(now, days, '12:00:00'), zone).slice(0, 10)

/** At ten in the morning of its zone, of a letter that collects signatures first. */
function launchOf({ launches, zone }: Plan, now: Date) {
  if (launches === undefined) return null
  return { launchesAt: `${localDay(now, launches, zone)}T10:00`, launchesZone: zone }
}

/** Two days before it closes, but never ahead of now: when the organizer sets the closing time. */
function settledAt(plan: Plan, now: Date): Date {
  return dayFrom(now, plan.closes < 0 ? plan.closes - 2 : -1, '12:00:00')
}

/** Drafts a letter, says who signs, and opens it with its translations, on days that have passed. */
export async function makeLetter(organizer: Organizer, plan: Plan, now: Date): Promise<Planted> {
  const { slug } = plan.letter
  const openedAt = dayFrom(now, -plan.opened, '12:00:00')
  const draftedAt = new Date(openedAt.getTime() - 9 * DAY)
  const draft = { ...draftOf(plan, now), closesAt: '' }
  await createCampaign(organizer, draft, draftedAt)
  const [known] =
    await sql()`select from categories g join campaigns c on c.id = g.campaign_id where c.slug = ${slug}`
  if (!known) await saveCategories(organizer, slug, plan, draftedAt)
  if (plan.series) await joinSeries(organizer, slug, plan.series, draftedAt)
  if (plan.face) await saveFace(organizer, slug, plan.face, draftedAt)
  await openCampaign(organizer, slug, openedAt, launchOf(plan, now))
  if (plan.launches !== undefined && !(await findPrivateLink(organizer, slug)))
    await renewPrivateLink(organizer, slug, openedAt)
  for (const translation of plan.translations)
    await publishTranslation(organizer, slug, translation, openedAt)
  const [campaign] = await sql()<{ id: string; edition: string }[]>`
    select c.id, encode(e.hash, 'hex') as edition from campaigns c join editions e on e.campaign_id = c.id
    where c.slug = ${slug}`
  return { ...campaign!, openedAt }
}

/** Sets the closing time last: the rules for signing ask the database's clock, which a past closing would stop. */
export async function closeLetter(organizer: Organizer, plan: Plan, now: Date): Promise<void> {
  const saved = await saveCampaign(organizer, plan.letter.slug, draftOf(plan, now), settledAt(plan, now))
  if (typeof saved === 'string' || 'faults' in saved) throw new Error(JSON.stringify(saved))
  await closeDueCampaigns(now)
}
