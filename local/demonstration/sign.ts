import { createHash } from 'node:crypto'
import { sql } from '@/db/client'
import { openEnvelope } from '@/domain/mail/envelope'
import type { Envelope } from '@/domain/mail/mail'
import { tokenHash } from '@/domain/seal/token'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { signLetter } from '@/domain/signature/signing/sign'
import type { Submission } from '@/domain/signature/signature'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import type { Organizer } from '@/domain/team/team'
import { DAY, type Planted } from './letter'
import type { Plan, Signer } from './plan'

const HOUR = DAY / 24
const CONSENT = createHash('sha256').update('demonstration').digest()
const SOURCES = [
  'the register of associations (invented)',
  'its imprint (invented)',
  'the commercial register (invented)',
  'a call to its office (invented)',
]

/**
 * Lets everyone sign, spread over the days the letter was open, and confirm; organizations are checked some hours later. The last
 * days before a closing or today belong to what has not ended yet.
 */
export async function signAll(organizer: Organizer, plan: Plan, campaign: Planted, now: Date): Promise<void> {
  await sql()`delete from mailings where campaign_id = ${campaign.id}` // an interrupted run may ask again at once
  const last = plan.closes < 0 ? now.getTime() + (plan.closes - 3) * DAY : now.getTime() - DAY
  const step = (last - campaign.openedAt.getTime()) / plan.signers.length
  const ends = ({ end }: Signer) => (end === undefined || end === 'unlisted' ? 0 : 1)
  const inOrder = plan.signers
    .map((signer, index) => ({ signer, index }))
    .toSorted((a, b) => ends(a.signer) - ends(b.signer))
  for (const [place, { signer, index }] of inOrder.entries()) {
    const at = new Date(campaign.openedAt.getTime() + place * step)
    await sign({ organizer, plan, campaign, signer, index, now }, at)
    await sql()`delete from outbox where campaign_id = ${campaign.id}`
  }
}

type Signing = {
  organizer: Organizer
  plan: Plan
  campaign: Planted
  signer: Signer
  index: number
  now: Date
}

async function sign(signing: Signing, at: Date): Promise<void> {
  const { organizer, plan, campaign, signer, index, now } = signing
  const { slug } = plan.letter
  const recent = new Date(now.getTime() - 3 * HOUR)
  const signedAt = signer.end === 'pending' || signer.end === 'waiting' ? recent : at
  const later = (hours: number) => new Date(Math.min(signedAt.getTime() + hours * HOUR, now.getTime()))
  // Who withdrew may sign again: an interrupted run must not let them.
  if (signer.end === 'withdrawn' && (await hasWithdrawn(campaign.id))) return
  await signLetter(slug, submissionOf(signing), CONSENT, null, signedAt)
  const mail = await readMail(campaign.id)
  if (!mail || signer.end === 'pending') return
  const signatureToken = mail.template === 'confirm' ? await confirm(mail, later(0.2)) : mail.token
  if (signer.end === 'withdrawn') await withdrawSignature(signatureToken, later(30))
  if (!('organization' in signer) || signer.end === 'waiting') return
  const check = { source: SOURCES[index % SOURCES.length]!, note: 'Invented for the demonstration' }
  await recordCheck(organizer, slug, mail.signatureId, check, later(5))
  if (signer.end === 'taken-back') await takeBackCheck(organizer, slug, mail.signatureId, later(20))
}

/** As a person does who reads the mail: behind its link, with its code. */
async function confirm({ token, code }: Pick<Envelope, 'token' | 'code'>, at: Date): Promise<string> {
  const confirmed = await confirmSignature(token, { code: code ?? '' }, null, at)
  if (typeof confirmed === 'string' || 'faults' in confirmed) throw new Error(JSON.stringify(confirmed))
  return confirmed.signatureToken
}

async function hasWithdrawn(campaignId: string): Promise<boolean> {
  const rows = await sql()`
    select from signatures where campaign_id = ${campaignId} and withdrawn_at is not null limit 1`
  return rows.length > 0
}

function submissionOf({ plan, campaign, signer, index }: Signing): Submission {
  const shared = {
    country: signer.country,
    category: signer.category ?? null,
    website: null,
    updates: false,
    language: signer.language ?? plan.letter.language,
    edition: campaign.edition,
    listed: signer.end !== 'unlisted',
  }
  if ('organization' in signer) {
    const officer = {
      name: `Invented Officer ${index + 1}`,
      email: `officer-${index + 1}@organization.example`,
    }
    const { organization } = signer
    return { ...shared, ...officer, kind: 'organization', organization, title: null, affiliation: null }
  }
  const { name, title = null, affiliation = null } = signer
  const email = `person-${index + 1}@people.example`
  return { ...shared, kind: 'person', name, email, title, affiliation, organization: null }
}

/** The mail that was just asked for, with a link that still works: its days passed before the campaign was made. */
async function readMail(campaignId: string) {
  const [mail] = await sql()<{ id: string; signatureId: string; sealed: Buffer; template: string }[]>`
    select id, signature_id, sealed, template from outbox where campaign_id = ${campaignId}
    order by created_at desc limit 1`
  if (!mail) return null
  const { token, code } = await openEnvelope({ id: mail.id, campaignId, sealed: mail.sealed })
  await sql()`update tokens set expires_at = now() + interval '1 hour' where hash = ${tokenHash(token)}`
  return { template: mail.template, signatureId: mail.signatureId, token, code }
}
