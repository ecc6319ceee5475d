import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { addInvitations } from './add-invitations'
import { listAsked } from './ask-list'
import { purgeInvitations } from './forget-contacts'
import { planInvitations } from './plan-mails'
import { sendDueInvitations } from './send-due'

useTestDatabase()

const later = (days: number) => new Date(Date.now() + days * 86_400_000)

test('28 days after closing addresses, notes and reasons are gone; who was asked and when stays', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'closed-long-ago')
  const draft = (email: string) => ({
    organization: 'River Guild',
    email,
    language: 'en',
    partner: null,
    note: 'Call.',
  })
  await addInvitations(organizer, campaign.slug, [draft('a@guild.example'), draft('b@guild.example')])
  await planInvitations(organizer, campaign.slug, 'now')
  await sendDueInvitations()
  await sql()`update campaigns set closed_at = ${later(-27)} where id = ${campaign.id}`
  expect(await purgeInvitations()).toEqual({ contacts: 0 })
  await sql()`update campaigns set closed_at = ${later(-29)} where id = ${campaign.id}`
  expect(await purgeInvitations()).toEqual({ contacts: 2 })
  expect(await purgeInvitations()).toEqual({ contacts: 0 })
  const page = await listAsked(organizer, campaign.slug, {}, null, 10)
  const rows = typeof page === 'string' ? [] : page.items
  expect(rows.map((row) => [row.organization, row.email, row.note])).toEqual(
    Array.from({ length: 2 }, () => ['River Guild', null, null]),
  )
  expect(rows[0]!.askedAt).not.toBeNull()
  expect(await sql()`select from tokens where purpose = 'invitation'`).toHaveLength(0)
})
