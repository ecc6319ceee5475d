import { sql } from '@/db/client'
import { createCampaign } from '@/domain/campaign/create-campaign'
import { openCampaign } from '@/domain/campaign/open-campaign'
import { findPrivateLink, renewPrivateLink } from '@/domain/campaign/private-link'
import { signLetter } from '@/domain/signature/signing/sign'
import type { Submission } from '@/domain/signature/signature'
import { randomBytes } from 'node:crypto'
import { DRAFT, makeOrganizer, submissionOf } from './campaign'
import { confirmMail, newestMail, type TestCampaign } from './signer'

// A campaign that collects before its launch, for tests, and who signs it by its private link.

export type CollectingCampaign = TestCampaign & { link: string }

/** @param launchesAt `YYYY-MM-DDTHH:mm` in UTC; without it there is no moment yet */
export async function startCollecting(slug: string, launchesAt = ''): Promise<CollectingCampaign> {
  await sql()`delete from limits`
  const organizer = await makeOrganizer()
  const created = await createCampaign(organizer, { ...DRAFT, slug })
  if ('faults' in created) throw new Error(JSON.stringify(created.faults))
  const opened = await openCampaign(organizer, slug, new Date(), { launchesAt, launchesZone: 'UTC' })
  if (opened !== 'done') throw new Error(opened)
  await renewPrivateLink(organizer, slug)
  const [row] = await sql()<{ id: string; edition: string }[]>`
    select c.id, encode(e.hash, 'hex') as edition from campaigns c join editions e on e.campaign_id = c.id
    where c.slug = ${slug}`
  return { slug, ...row!, link: (await findPrivateLink(organizer, slug))! }
}

/** Sets the moment to the millisecond, which the form cannot. */
export async function launchAt(campaign: TestCampaign, moment: Date): Promise<void> {
  await sql()`update campaigns set launches_at = ${moment}, launches_zone = 'UTC' where id = ${campaign.id}`
}

/** Signs by the private link; gives the mailed token. */
export async function signPrivately(
  campaign: CollectingCampaign,
  changed: Partial<Submission> = {},
): Promise<string> {
  const submission = submissionOf(campaign.edition, changed)
  const signed = await signLetter(campaign.slug, submission, randomBytes(32), null, new Date(), campaign.link)
  if (typeof signed === 'string') throw new Error(signed)
  return (await newestMail(campaign)).token
}

/** Signs by the private link and confirms; gives the token of the own page. */
export async function collected(
  campaign: CollectingCampaign,
  changed: Partial<Submission> = {},
): Promise<string> {
  await signPrivately(campaign, changed)
  const result = await confirmMail(await newestMail(campaign))
  if (typeof result === 'string' || 'faults' in result) throw new Error(JSON.stringify(result))
  return result.signatureToken
}
