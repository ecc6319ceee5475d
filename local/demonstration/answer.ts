import { beginSigning } from '@/domain/invitation/begin-signing'
import { decideLater } from '@/domain/invitation/decide-later'
import { declineInvitation } from '@/domain/invitation/decline'
import { handOnInvitation } from '@/domain/invitation/hand-on'
import { markReturned } from '@/domain/invitation/mark-returned'
import { stopInvitation } from '@/domain/invitation/stop-invitation'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { signLetter } from '@/domain/signature/signing/sign'
import type { Submission } from '@/domain/signature/signature'
import { type Asking, type Invitation, linkOf } from './invitation'
import { DAY } from './letter'
import { confirm, CONSENT, readMail } from './mail'
import type { Asked } from './plan'

/** What an organization says that was asked, or what an organizer finds out about it. */
export async function giveAnswer(
  asking: Asking,
  asked: Asked,
  invitation: Invitation,
  at: Date,
): Promise<void> {
  const answer = asked.answer!
  const { organizer, plan, now } = asking
  const { slug } = plan.letter
  if (answer.what === 'mail-returned')
    return expectDone(await markReturned(organizer, slug, invitation.id, at))
  if (answer.what === 'stopped') return expectDone(await stopInvitation(organizer, slug, invitation.id, at))
  if (answer.what === 'by-itself') return sign(asking, asked, null, at)
  const token = await linkOf(invitation, asked, at)
  switch (answer.what) {
    case 'opened':
      return expectDone(await beginSigning(token, at))
    case 'unwanted':
      return expectDone(await suppressAddress(token, undefined, at))
    case 'handed-on':
      return expectDone(await handOnInvitation(token, `board@${asked.domain}`, null, at))
    case 'declined':
      return expectDone(await declineInvitation(token, answer.reason, at))
    case 'deciding': {
      const day = new Date(now.getTime() + answer.days * DAY).toISOString().slice(0, 10)
      return expectDone(await decideLater(token, day, at))
    }
    default:
      return sign(asking, asked, token, at)
  }
}

function expectDone(result: unknown): void {
  if (result !== 'done') throw new Error(JSON.stringify(result))
}

/** Signs by the personal link, or without it; where an invitation is not enough, an organizer checks it some hours later. */
async function sign(asking: Asking, asked: Asked, link: string | null, at: Date): Promise<void> {
  const { organizer, plan, campaign } = asking
  if (link)
    expectDone(await beginSigning(link, at).then((begun) => (begun === 'already-signed' ? 'done' : begun)))
  const submission: Submission = {
    kind: 'organization',
    organization: asked.organization,
    name: 'Invented Officer',
    title: 'Director',
    email: link ? `office@${asked.domain}` : `press@${asked.domain}`,
    country: asked.country,
    affiliation: null,
    website: `https://${asked.domain}`,
    category: asked.category ?? null,
    listed: true,
    updates: false,
    language: asked.language ?? plan.letter.language,
    edition: campaign.edition,
    invitation: link,
  }
  const signed = await signLetter(plan.letter.slug, submission, CONSENT, null, at)
  if (typeof signed === 'string') throw new Error(signed)
  const mail = await readMail(campaign.id)
  if (!mail) return
  const later = (hours: number) => new Date(at.getTime() + (hours * DAY) / 24)
  if (mail.template === 'confirm') await confirm(mail, later(0.2))
  if (!link || plan.rule === 'vouched') return
  const check = { source: 'its register of members (invented)', note: 'Invented for the demonstration' }
  await recordCheck(organizer, plan.letter.slug, mail.signatureId, check, later(3))
}
