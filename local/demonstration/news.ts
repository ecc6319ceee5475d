import { sql } from '@/db/client'
import { settleMails } from '@/domain/mail/settle'
import { feedUpdates } from '@/domain/update/feed-updates'
import { sendUpdate } from '@/domain/update/send-update'
import { beginUpdate, saveUpdate } from '@/domain/update/write-update'
import type { Organizer } from '@/domain/team/team'
import { DAY } from './letter'
import type { Plan } from './plan'

/** Of so many signers one asks for news. */
const EVERY = 5

/** Whether a signer of a plan asks for news. */
export const asksForNews = ({ news }: Plan, index: number) => news !== undefined && index % EVERY === 0

/** Turns in which the mails of one update are written, twenty at a time. */
const MOST_TURNS = 20

/** Writes an update, sends it, and lets its mails have left: none goes to an address that was invented. Safe to repeat. */
export async function sendNews(
  organizer: Organizer,
  { letter: { slug }, news }: Plan,
  campaignId: string,
  now: Date,
): Promise<void> {
  if (!news) return
  const at = new Date(now.getTime() - news.days * DAY)
  const before = new Date(at.getTime() - DAY / 12)
  const known = await findFirst(campaignId)
  if (!known || known.version === 0) await write(organizer, slug, news.texts, before)
  const { id, version, startedAt } = (await findFirst(campaignId))!
  if (!startedAt) expectDone(await sendUpdate(organizer, { slug, id }, version, at))
  for (let turn = 0; turn < MOST_TURNS && !(await findFirst(campaignId))?.fedAt; turn += 1) {
    await feedUpdates(at)
    const mails = await sql()<{ id: string; attempts: number }[]>`
      select id, attempts from outbox where update_id = ${id} and sent_at is null`
    await settleMails([...mails], { outcome: 'sent' }, at)
  }
}

async function write(
  organizer: Organizer,
  slug: string,
  texts: NonNullable<Plan['news']>['texts'],
  at: Date,
): Promise<void> {
  const begun = await beginUpdate(organizer, slug, at)
  if (typeof begun === 'string') throw new Error(begun)
  expectDone(await saveUpdate(organizer, { slug, id: begun.id }, { texts, version: 0 }, at))
}

type First = { id: string; version: number; startedAt: Date | null; fedAt: Date | null }

async function findFirst(campaignId: string): Promise<First | undefined> {
  const [first] = await sql()<First[]>`
    select id, version, started_at, fed_at from updates where campaign_id = ${campaignId} and number = 1`
  return first
}

function expectDone(result: unknown): void {
  if (result !== 'done') throw new Error(JSON.stringify(result))
}
