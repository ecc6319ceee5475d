import { relayMail } from '@/worker/relay-mail'
import { feedUpdates } from '@/domain/update/feed-updates'
import { sendUpdate } from '@/domain/update/send-update'
import { beginUpdate, saveUpdate } from '@/domain/update/write-update'
import type { UpdateText } from '@/domain/update/update'
import type { Organizer } from '@/domain/team/team'

// An update for tests of what becomes of it.

export const WRITTEN: UpdateText = {
  language: 'en',
  subject: 'They answered',
  text: 'We will **meet** them.',
}

/** A draft in which this is written. */
export async function writtenUpdate(
  organizer: Organizer,
  slug: string,
  texts = [WRITTEN],
): Promise<{ slug: string; id: string }> {
  const begun = await beginUpdate(organizer, slug)
  if (typeof begun === 'string') throw new Error(begun)
  const place = { slug, id: begun.id }
  const saved = await saveUpdate(organizer, place, { texts, version: 0 })
  if (saved !== 'done') throw new Error(JSON.stringify(saved))
  return place
}

/** One that is being sent. */
export async function startedUpdate(
  organizer: Organizer,
  slug: string,
  texts = [WRITTEN],
): Promise<{ slug: string; id: string }> {
  const place = await writtenUpdate(organizer, slug, texts)
  const started = await sendUpdate(organizer, place, 1)
  if (started !== 'done') throw new Error(JSON.stringify(started))
  return place
}

/** Does what the worker does until nothing is left to do. */
export async function mailAll(): Promise<void> {
  while ((await feedUpdates()) + (await relayMail()) > 0);
}
