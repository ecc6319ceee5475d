import { sql } from '@/db/client'
import { addInvitations } from '@/domain/invitation/add-invitations'
import { queueInvitationMail } from '@/domain/invitation/invitation-mail'
import { randomBytes } from 'node:crypto'
import { signLetter } from '@/domain/signature/signing/sign'
import type { Submission } from '@/domain/signature/signature'
import { readOutbox, makeOrganizer, submissionOf } from './campaign'
import { ORGANIZATION, type TestCampaign } from './signer'

// An organization that was asked to sign, for tests of what it does with its link.

export const INVITED = { organization: 'Invented Society', email: 'office@society.example' }

type Draft = { organization: string; email: string; language: string; partner: string | null }

/** Asks an organization by mail; gives the token of its personal link and the id of the invitation. */
export async function invite(
  campaign: { id: string; slug: string },
  changed: Partial<Draft> = {},
): Promise<{ id: string; token: string }> {
  const draft = { ...INVITED, language: 'en', partner: null, note: null, ...changed }
  const added = await addInvitations(await makeOrganizer(), campaign.slug, [draft])
  if (typeof added === 'string' || !added[0]) throw new Error(JSON.stringify(added))
  const id = added[0]
  const client = sql()
  const [row] = await client<Parameters<typeof queueInvitationMail>[1][]>`
    select id, campaign_id, language, organization, partner from invitations where id = ${id}`
  const mail = { template: 'invitation', to: draft.email } as const
  await client.begin((tx) => queueInvitationMail(tx, row!, mail, new Date()))
  const { token } = (await readOutbox(campaign.id)).at(-1)!
  return { id, token }
}

/** Signs for an organization, from the address that was asked unless another one is given. */
export const signBy = (campaign: TestCampaign, changed: Partial<Submission>) =>
  signLetter(
    campaign.slug,
    submissionOf(campaign.edition, { ...ORGANIZATION, email: INVITED.email, ...changed }),
    randomBytes(32),
  )
