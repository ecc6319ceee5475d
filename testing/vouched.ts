import { randomBytes } from 'node:crypto'
import { sql } from '@/db/client'
import { beginSigning } from '@/domain/invitation/begin-signing'
import { confirmSubmitted } from '@/domain/signature/signing/confirm-submitted'
import { signLetter } from '@/domain/signature/signing/sign'
import { submissionOf } from './campaign'
import { invite } from './invitation'
import { confirmMail, newestMail, ORGANIZATION, startCampaign, type TestCampaign } from './signer'

/** A campaign whose organizers' invitation is enough for the list. */
export async function vouched(slug: string): Promise<TestCampaign> {
  const campaign = await startCampaign(slug)
  await sql()`update campaigns set proof_rule = 'vouched' where id = ${campaign.id}`
  return campaign
}

/** Asked, and signs by the link of the mail; `confirm` types the code of the next. */
export async function signInvited(campaign: TestCampaign, asked: string, organization = asked) {
  const email = 'office@rivertrust.example'
  const { token, id } = await invite(campaign, { organization: asked, email })
  await beginSigning(token)
  const website = 'rivertrust.example'
  const typed = { ...ORGANIZATION, organization, email, website, invitation: token }
  const result = await signLetter(campaign.slug, submissionOf(campaign.edition, typed), randomBytes(32))
  const { submissionToken: page } = result as { submissionToken: string }
  const mail = await newestMail(campaign)
  return { id, confirm: () => confirmMail(mail), confirmOnPage: () => confirmSubmitted(page, mail.code!) }
}

/** The newest signature of a campaign. */
export async function newestId(campaign: TestCampaign): Promise<string> {
  const [row] = await sql()<{ id: string }[]>`
    select id from signatures where campaign_id = ${campaign.id} order by number desc nulls last limit 1`
  return row!.id
}
