import { allowCode } from '@/domain/limit/count-code'
import { isBound } from '@/domain/mail/batch'
import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { openEnvelope } from '@/domain/mail/envelope'
import { type MailOutcome, RELEASED } from '@/domain/mail/mail'
import { findSuppression } from '@/domain/mail/queries'
import { answerLinkRequest } from '@/domain/signature/rights/answer-link-request'
import { newsStanding } from '@/domain/update/standing'
import { composeMail } from '@/emails/compose'
import { isOneMailbox, type OutgoingMail } from '@/emails/outgoing'
import { log } from '@/log'
import { letterFor, TO_ORGANIZERS } from './letter-for'

/** Mails with a code that are counted when they leave; others are counted in the statement that asks for them. */
const CODE_COUNTED_HERE: ReadonlySet<string> = new Set(['confirm', 'reminder', 'address'])

/** Mails that go to who wants news; who stops them gets none that waits. */
const NEWS: ReadonlySet<string> = new Set(['update', 'delivered'])

/** The mail as it leaves, or why none does. A fault of ours is a retry: a mail is not lost because a release was broken. */
export async function writeMail(mail: ClaimedMail): Promise<{ letter: OutgoingMail } | MailOutcome> {
  try {
    const envelope = await openEnvelope(mail)
    if (!isOneMailbox(envelope.to)) return { outcome: 'refused', fault: 'bad-address' }
    // Mail to organizers goes to people who work here; a signer's "never again" must not lock them out.
    if (!TO_ORGANIZERS.has(mail.template) && (await findSuppression(envelope.to)))
      return { outcome: 'dropped' }
    if (mail.template === 'find') {
      await answerLinkRequest(mail.id, envelope.to)
      return { outcome: 'sent' }
    }
    const kept = NEWS.has(mail.template) ? await keepNews(mail) : null
    if (kept) return kept
    if (countsCode(mail) && envelope.code && !(await allowCode(envelope.to))) return { outcome: 'dropped' }
    const letter = await letterFor(mail, mail.template, envelope)
    if (!letter) return { outcome: 'dropped' }
    const unsubscribe = ('unsubscribeLink' in letter && letter.unsubscribeLink) || undefined
    return { letter: { to: envelope.to, ...(await composeMail(letter)), id: mail.id, unsubscribe } }
  } catch (error) {
    log.fault('mail.attempt', error, { id: mail.id, template: mail.template })
    return { outcome: 'retry', fault: 'worker-fault', blame: 'mail' }
  }
}

/** Why a mail with news doesn't leave now: its signer stopped them, or its update was paused or cancelled, since it was claimed. */
async function keepNews(mail: ClaimedMail): Promise<MailOutcome | null> {
  const standing = await newsStanding(mail.id)
  if (standing === 'unwanted') return { outcome: 'dropped' }
  if (standing === 'cancelled') return { outcome: 'refused', fault: 'cancelled' }
  // One of a request that may be with the provider already goes with it once more.
  return standing === 'paused' && !isBound(mail) ? RELEASED : null
}

/** What is said of a mail that was given back, or held, before anything was tried. */
const UNTRIED: ReadonlySet<string> = new Set(['released', 'paused'])

/** Counted here rather than where it is asked for, so that signing costs no statement more; a further attempt is the same mail. */
function countsCode({ template, attempts, lastFault }: ClaimedMail): boolean {
  return CODE_COUNTED_HERE.has(template) && attempts === 1 && (lastFault === null || UNTRIED.has(lastFault))
}
