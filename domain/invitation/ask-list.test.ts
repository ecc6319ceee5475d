import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { addInvitations } from './add-invitations'
import { countAsked, listAsked } from './ask-list'
import { planInvitations } from './plan-mails'

useTestDatabase()

test('5,000 organizations: a page, its counts, a search and a state are quick', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'five-thousand')
  const drafts = Array.from({ length: 5_000 }, (_, at) => ({
    ...{ organization: `Club number ${at}`, email: `office@club-${at}.example`, language: 'en' },
    ...{ partner: 'Partner', note: null },
  }))
  await addInvitations(organizer, campaign.slug, drafts)
  await sql()`
    update invitations set send_at = now() - interval '10 days', asked_at = now() - ((hashtext(id::text) & 15) * interval '1 day')
    where campaign_id = ${campaign.id}`
  await sql()`analyze invitations`
  const timed = async (act: () => Promise<unknown>) => {
    const begun = performance.now()
    await act()
    return performance.now() - begun
  }
  const page = (filter: Parameters<typeof listAsked>[2]) => () =>
    listAsked(organizer, campaign.slug, filter, null, 50)
  // 5 to 150 ms each on a quiet machine; one that reads each row for each other takes minutes.
  for (const act of [
    page({}),
    page({ state: 'no-answer' }),
    page({ q: 'number 4999' }),
    () => countAsked(campaign.id),
  ])
    expect(await timed(act)).toBeLessThan(15_000)
  const found = await listAsked(organizer, campaign.slug, { q: 'NUMBER 4999' }, null, 50)
  expect(typeof found !== 'string' && found.items.map((one) => one.organization)).toEqual([
    'Club number 4999',
  ])
  const seen = new Set<string>()
  for (let cursor: string | null = null; ;) {
    const part = await listAsked(organizer, campaign.slug, {}, cursor, 700)
    if (typeof part === 'string') throw new Error(part)
    for (const { id } of part.items) seen.add(id)
    cursor = part.next
    if (!cursor) break
  }
  expect(seen.size).toBe(5_000)
})

test('history tells how many were added and planned, and nobody’s name', async () => {
  const organizer = await makeOrganizer()
  const { id, slug } = await makeCampaign(organizer, 'told')
  const guild = {
    organization: 'River Guild',
    email: 'a@guild.example',
    language: 'en',
    partner: null,
    note: null,
  }
  await addInvitations(organizer, slug, [guild])
  await planInvitations(organizer, slug, 'now')
  const events = await sql()`select kind, detail from events where campaign_id = ${id} order by id`
  expect(events.slice(-2)).toEqual([
    { kind: 'invitations-added', detail: { count: 1 } },
    { kind: 'invitations-planned', detail: { count: 1 } },
  ])
  expect(JSON.stringify(events)).not.toMatch(/River|guild/i)
})
