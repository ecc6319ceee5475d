import { validate } from 'uuid'
import { sql } from '@/db/client'
import { recordOpening } from '@/domain/event/record-opening'
import { findDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { within } from './filter'
import { openColumn } from '@/domain/signature/private'

/**
 * The names of organizations by their signatures' ids, for sentences of the desk that tell what happened to one. Only
 * those that the role sees where it stands now; who withdrew is nowhere named in passing. That one was opened which isn't on the list
 * is written down.
 */
export async function findOrganizationNames(
  organizer: Organizer,
  slug: string,
  ids: string[],
  now = new Date(),
): Promise<Map<string, string>> {
  const known = ids.filter((id) => validate(id))
  if (known.length === 0) return new Map()
  const client = sql()
  const reached = await reachCampaign(client, organizer, slug, 'see-desk')
  if (typeof reached === 'string') return new Map()
  const key = await findDataKey(reached.campaignId)
  const rows = await client<{ id: string; organization: Buffer | null; listed: boolean }[]>`
    select s.id, s.organization, s.published_at is not null as listed from signatures s
    where ${within(client, reached, key, { kind: 'organization', confirmedOnly: true })} and s.id in ${client(known)}`
  const { campaignId } = reached
  if (rows.some(({ listed }) => !listed))
    await recordOpening(client, { campaignId, userId: organizer.userId, view: 'history' }, now)
  const names = rows.map(
    ({ id, organization }) => [id, openColumn(key, id, 'organization', organization)] as const,
  )
  return new Map(names.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const])))
}
