import { sql } from '@/db/client'
import { askColleague } from '@/domain/proof/ask-colleague'
import { findDataKey } from '@/domain/seal/data-key'
import { addProof } from '@/domain/signature/proofs'
import { readOutbox } from './campaign'
import { signed, startCampaign, type TestCampaign } from './signer'

/** The organization that everyone here signs for. */
export const UNIVERSITY = {
  kind: 'organization',
  organization: 'University of Invention',
  title: 'Dean',
} as const
let made = 0

/** Signed by someone with an address there, whose code was typed, in a campaign of its own. */
export async function makeOfficer(email = 'dean@uni.example') {
  const campaign = await startCampaign(`proof-${(made += 1)}`)
  const own = await signed(campaign, { ...UNIVERSITY, email })
  const [row] = await sql()<{ id: string }[]>`select id from signatures where campaign_id = ${campaign.id}`
  const { id } = row!
  await sql()`delete from proofs where signature_id = ${id}`
  const mailbox = { signatureId: id, method: 'mailbox', domain: email.split('@')[1]!, value: email } as const
  await addProof(sql(), await findDataKey(campaign.id), mailbox, new Date())
  return { campaign, own, id }
}

/** Asks a second officer. @returns the mail that they get */
export async function askColleagueOf(campaign: TestCampaign, own: string, email = 'rector@uni.example') {
  const result = await askColleague(own, { email, role: 'Rector' })
  if (result !== 'done') throw new Error(JSON.stringify(result))
  const mail = (await readOutbox(campaign.id)).findLast(({ template }) => template === 'countersign')!
  return mail as unknown as { token: string; code: string; to: string }
}
