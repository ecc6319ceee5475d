import { createHash } from 'node:crypto'
import { sql } from '@/db/client'
import { proposeSlug } from '@/domain/campaign/slug'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { recordMembers } from '@/domain/signature/desk/record-members'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { signLetter } from '@/domain/signature/signing/sign'
import type { Submission } from '@/domain/signature/signature'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import type { Organizer } from '@/domain/team/team'
import { DAY, type Planted } from './letter'
import { confirm, CONSENT, dropMails, readMail } from './mail'
import { asksForNews } from './news'
import { tell } from './story'
import type { Plan, Signer } from './plan'

const HOUR = DAY / 24
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
    await dropMails(campaign.id)
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
  const { organizer, plan, campaign, signer, now } = signing
  const { slug } = plan.letter
  const recent = new Date(now.getTime() - (signer.hours ?? 3) * HOUR)
  const signedAt = signer.end === 'pending' || signer.end === 'waiting' ? recent : at
  const later = (hours: number) => new Date(Math.min(signedAt.getTime() + hours * HOUR, now.getTime()))
  // Who withdrew may sign again: an interrupted run must not let them.
  if (signer.end === 'withdrawn' && (await hasWithdrawn(campaign.id))) return
  await signLetter(slug, submissionOf(signing, signedAt), CONSENT, null, signedAt)
  const mail = await readMail(campaign.id)
  if (!mail || signer.end === 'pending') return
  const signatureToken = mail.template === 'confirm' ? await confirm(mail, later(0.2)) : mail.token
  if (signer.end === 'withdrawn') await withdrawSignature(signatureToken, later(30))
  const checked = 'organization' in signer && signer.end !== 'waiting' && signer.story !== 'countersigned'
  if (checked) await check(signing, mail.signatureId, later)
  if (signer.members)
    await recordMembers(organizer, slug, mail.signatureId, signer.members.join('\n'), later(6))
  if (!signer.story) return
  const { signatureId } = mail
  const officer = { signatureId, token: signatureToken, domain: signer.domain!, later }
  await tell(signer.story, { organizer, slug, campaignId: campaign.id, ...officer })
}

async function check(
  { organizer, plan, signer, index }: Signing,
  signatureId: string,
  later: (hours: number) => Date,
): Promise<void> {
  const { slug } = plan.letter
  const found = { source: SOURCES[index % SOURCES.length]!, note: 'Invented for the demonstration' }
  await recordCheck(organizer, slug, signatureId, found, later(5))
  if (signer.end === 'taken-back') await takeBackCheck(organizer, slug, signatureId, later(20))
}

async function hasWithdrawn(campaignId: string): Promise<boolean> {
  const rows = await sql()`
    select from signatures where campaign_id = ${campaignId} and withdrawn_at is not null limit 1`
  return rows.length > 0
}

/** A mailbox at one domain is a reason to look at two organizations together: each has a domain of its own. */
function ownDomain(organization: string): string {
  const words = proposeSlug(organization.replace(/\([^()]*\)/, ''))
    .slice(0, 40)
    .replace(/-$/, '')
  return `${words || createHash('sha256').update(organization).digest('hex').slice(0, 10)}.example`
}

function submissionOf({ plan, campaign, signer, index }: Signing, at: Date): Submission {
  const shared = {
    country: signer.country,
    category: signer.category ?? null,
    website: null,
    updates: asksForNews(plan, index),
    language: signer.language ?? plan.letter.language,
    edition: campaign.edition,
    listed: signer.end !== 'unlisted',
  }
  if ('organization' in signer) {
    const { organization, domain, decision } = signer
    const officer = {
      name: `Invented Officer ${index + 1}`,
      email: domain ? `chair@${domain}` : `officer@${ownDomain(organization)}`,
      title: domain ? 'Chair' : null,
      website: domain ? `https://${domain}` : null,
      decision: decision && {
        body: decision.body,
        on: new Date(at.getTime() - decision.days * DAY).toISOString().slice(0, 10),
      },
    }
    return { ...shared, ...officer, kind: 'organization', organization, affiliation: null }
  }
  const { name, title = null, affiliation = null } = signer
  const email = `person-${index + 1}@people.example`
  return { ...shared, kind: 'person', name, email, title, affiliation, organization: null }
}
