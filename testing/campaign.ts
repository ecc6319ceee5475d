import { sql } from '@/db/client'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { openEnvelope } from '@/domain/mail/envelope'
import { addOrganizer, findOrganizer } from '@/domain/team/add-organizer'
import type { Organizer } from '@/domain/team/team'
import type { Submission } from '@/domain/signature/signature'

// What domain tests start from: an organizer, an open campaign, a submission to it, and the mail that was asked for.

export async function makeOrganizer(email = 'organizer@example.org'): Promise<Organizer> {
  await addOrganizer(email)
  return { ...(await findOrganizer(email))!, signedInAt: new Date() }
}

export const DRAFT = {
  title: 'Keep the bridge open',
  slug: 'keep-the-bridge-open',
  addressees: 'To the council of Exampletown',
  text: 'We ask that the bridge stays open.',
  language: 'en',
  closesAt: '',
  closesZone: '',
  contact: 'bridge@example.org',
  responsible: 'Bridge Friends, Exampletown',
}

export async function makeCampaign(organizer: Organizer, slug: string) {
  // Tests share addresses: what an earlier one asked for does not count.
  await sql()`delete from limits`
  const created = await createCampaign(organizer, { ...DRAFT, slug })
  if ('faults' in created) throw new Error(JSON.stringify(created.faults))
  await openCampaign(organizer, slug)
  const [row] = await sql()<{ id: string; edition: string }[]>`
    select c.id, encode(e.hash, 'hex') as edition from campaigns c join editions e on e.campaign_id = c.id
    where c.slug = ${slug}`
  return { slug, ...row! }
}

export function submissionOf(edition: string, changed: Partial<Submission> = {}): Submission {
  return {
    ...{
      kind: 'person',
      name: 'Invented Signer',
      email: 'signer@example.net',
      country: 'PT',
      affiliation: null,
    },
    ...{ title: null, organization: null, website: null, category: null, listed: true, updates: false },
    ...{ language: 'en', edition },
    ...changed,
  } as Submission
}

/** The mails asked for in a campaign so far, oldest first, opened. */
export async function readOutbox(campaignId: string | null) {
  const rows = await sql()<{ id: string; template: string; sealed: Buffer }[]>`
    select id, template, sealed from outbox where campaign_id is not distinct from ${campaignId} order by created_at, id`
  return Promise.all(
    rows.map(async ({ template, ...row }) => ({ template, ...(await openEnvelope({ ...row, campaignId })) })),
  )
}
