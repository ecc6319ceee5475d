import type { Client } from '@/db/client'

/** A view with what is private; `import-rows` are the rows of an uploaded file that were not added. */
export type OpenedView = string

/**
 * Writes down that someone of the team opened a view with what is private: once a person, view and day (UTC), however
 * often it is opened again. What was looked for is not written down: it may be a name or an address.
 */
export async function recordOpening(
  client: Client,
  opening: { campaignId: string; userId: string; view: OpenedView },
  now: Date,
): Promise<void> {
  const detail = { view: opening.view, day: now.toISOString().slice(0, 10) }
  await client`
    insert into events (campaign_id, kind, actor, user_id, detail, at)
    values (${opening.campaignId}, 'private-opened', 'organizer', ${opening.userId}, ${client.json(detail)}, ${now})
    on conflict do nothing`
}
