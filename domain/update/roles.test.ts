import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import type { Organizer, Role } from '@/domain/team/team'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { discardUpdate } from './discard-update'
import { sendUpdate } from './send-update'
import { cancelUpdate, pauseUpdate, resumeUpdate } from './steer-update'
import { tryUpdate } from './try-update'
import { beginUpdate, saveUpdate } from './write-update'

useTestDatabase()

const id = '0195c0de-0000-7000-8000-000000000001'
const both: Role[] = ['owner', 'editor']
const acts: [string, Role[], (who: Organizer, slug: string) => Promise<unknown>][] = [
  ['begin', both, (who, slug) => beginUpdate(who, slug)],
  ['save', both, (who, slug) => saveUpdate(who, { slug, id }, { texts: [], version: 0 })],
  ['try', both, (who, slug) => tryUpdate(who, { slug, id }, 'en')],
  ['discard', both, (who, slug) => discardUpdate(who, { slug, id })],
  ['send', ['owner'], (who, slug) => sendUpdate(who, { slug, id }, 0)],
  ['pause', both, (who, slug) => pauseUpdate(who, { slug, id })],
  ['resume', ['owner'], (who, slug) => resumeUpdate(who, { slug, id })],
  ['cancel', both, (who, slug) => cancelUpdate(who, { slug, id })],
]

test('each role may do with an update what the policy gives it, and another team finds nothing', async () => {
  const campaign = await makeCampaign(await makeOrganizer(), 'roles-of-updates')
  const stranger = await makeOrganizer('stranger@example.org')
  for (const role of ['viewer', 'reviewer', 'editor', 'owner'] as const) {
    const who = await makeOrganizer(`${role}@example.org`)
    await sql()`insert into memberships (user_id, campaign_id, role) values (${who.userId}, ${campaign.id}, ${role})`
    for (const [name, by, act] of acts)
      expect([name, role, (await act(who, campaign.slug)) === 'not-permitted']).toEqual([
        name,
        role,
        !by.includes(role),
      ])
  }
  for (const [name, , act] of acts)
    expect([name, await act(stranger, campaign.slug)]).toEqual([name, 'campaign-unknown'])
})
