import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { purgeUnconfirmed } from '@/domain/signature/purge'
import { INVITED, invite } from '@/testing/invitation'
import { ORGANIZATION, signed, startCampaign } from '@/testing/signer'
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

test('a link lives as long as its letter collects, however many weeks that takes', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'long-asked')
  const draft = {
    organization: 'River Guild',
    email: 'a@guild.example',
    language: 'en',
    partner: null,
    note: null,
  }
  await addInvitations(organizer, campaign.slug, [draft])
  await planInvitations(organizer, campaign.slug, 'now')
  await sendDueInvitations()
  await sql()`update tokens set created_at = ${later(-90)} where campaign_id = ${campaign.id}`
  await purgeUnconfirmed()
  await purgeInvitations()
  expect(await sql()`select from tokens where campaign_id = ${campaign.id}`).toHaveLength(1)
})

test('who erases the signature is not reminded to sign, and nothing leads from its number to the invitation', async () => {
  const campaign = await startCampaign('erased-invited')
  await invite(campaign)
  const own = await signed(campaign, { ...ORGANIZATION, email: INVITED.email })
  await sql()`update signatures set invitation_id = (select id from invitations where campaign_id = ${campaign.id})`
  expect(await eraseSignature(own)).toMatchObject({ language: 'en' })
  const [row] = await sql()<{ email: Buffer | null; linked: boolean }[]>`
    select email, exists (select from signatures where invitation_id = i.id) as linked from invitations i
    where campaign_id = ${campaign.id}`
  expect(row).toEqual({ email: null, linked: false })
})
