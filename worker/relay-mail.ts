import type { InvitationTemplate } from '@/domain/invitation/invitation-mail'
import { openInvitation } from '@/domain/invitation/private'
import { allowCode } from '@/domain/limit/count-code'
import { claimMails } from '@/domain/mail/claim'
import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { openEnvelope } from '@/domain/mail/envelope'
import type { Envelope, MailOutcome } from '@/domain/mail/mail'
import { MAIL_LIFETIME } from '@/domain/mail/mail-times'
import { findSuppression } from '@/domain/mail/queries'
import { sealWayOut } from '@/domain/mail/way-out'
import { firstLine } from '@/domain/text/lines'
import { findDataKey } from '@/domain/seal/data-key'
import { settleMail } from '@/domain/mail/settle'
import { answerLinkRequest } from '@/domain/signature/rights/answer-link-request'
import { composeMail, type MailContent } from '@/emails/compose'
import { deliverMail } from '@/emails/door'
import { isOneMailbox } from '@/emails/outgoing'
import { organizationMails, type OrganizationTemplate } from '@/emails/organization-mail'
import type { SignerTemplate } from '@/emails/signer-mail'
import { environment } from '@/env'
import { log } from '@/log'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { absolute, inLanguage, NO_PREFIX, paths } from '@/paths'
import { countedWords } from './counted-words'

const BATCH = 20
const AT_ONCE = 5

/**
 * Sends one batch of due mails, five at a time. When `stop` is aborted, what is under way is finished and the rest
 * of the batch is given back at once.
 * @returns how many rows were claimed: 0 means there is nothing to do
 */
export async function relayMail(stop?: AbortSignal): Promise<number> {
  const mails = await claimMails(BATCH)
  const waiting = [...mails]
  const runner = async () => {
    for (let mail = waiting.shift(); mail; mail = waiting.shift()) {
      const result: MailOutcome = stop?.aborted
        ? { outcome: 'retry', fault: 'released' }
        : await attempt(mail)
      const state = await settleMail(mail, result)
      const fault = 'fault' in result ? result.fault : null
      log[state === 'failed' ? 'warn' : 'info']('mail.settled', {
        id: mail.id,
        template: mail.template,
        attempts: mail.attempts,
        state,
        fault,
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runner))
  return mails.length
}

/** Mails that belong to an organizer's work. */
const TO_ORGANIZERS: ReadonlySet<string> = new Set([
  'sign-in',
  'objected-team',
  'objected-team-again',
  'receipt-team',
  'sealed-file',
])

/** Mails with a code that are counted when they leave; others are counted in the statement that asks for them. */
const CODE_COUNTED_HERE: ReadonlySet<string> = new Set(['confirm', 'address'])

/** Open, write, send. A fault of ours is a retry: a mail is not lost because a release was broken. */
async function attempt(mail: ClaimedMail): Promise<MailOutcome> {
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
    // Counted here rather than where it is asked for, so that signing costs no statement more; a further attempt is the same mail.
    if (
      CODE_COUNTED_HERE.has(mail.template) &&
      envelope.code &&
      mail.attempts === 1 &&
      !(await allowCode(envelope.to))
    )
      return { outcome: 'dropped' }
    const composed = await composeMail(await letterFor(mail, mail.template, envelope))
    return await deliverMail({ to: envelope.to, ...composed, idempotencyKey: mail.id })
  } catch (error) {
    log.fault('mail.attempt', error, { id: mail.id, template: mail.template })
    return { outcome: 'retry', fault: 'worker-fault' }
  }
}

/** The row as its template takes it: every address from paths.ts, in the language the signer reads. */
async function letterFor(
  mail: ClaimedMail,
  template: MailContent['template'],
  envelope: Envelope,
): Promise<MailContent> {
  const { token, next, code, organization, partner, handed } = envelope
  const { HOST_NAME, HOST_CONTACT } = environment()
  const host = { name: HOST_NAME, contact: HOST_CONTACT }
  const { language } = mail
  const minutes = MAIL_LIFETIME[template]
  if (template === 'sign-in') {
    return { template, language, host, link: absolute(paths.signInLink(token, next)), validMinutes: minutes }
  }
  if (mail.slug === null || mail.title === null || mail.contact === null) {
    throw new Error(`A ${template} mail without a campaign`)
  }
  const spoken = INTERFACE_LANGUAGES.includes(language) || language === mail.titleLanguage
  const prefix = spoken && language !== mail.campaignLanguage ? language : NO_PREFIX
  const address = (path: string) => absolute(inLanguage(prefix, path))
  const letter = { language, title: mail.title, titleLanguage: mail.titleLanguage ?? language, host }
  if (isToOrganization(template))
    return { template, ...letter, ...(await linksFor(mail, template, envelope)) }
  if (template === 'sealed-file') return { template, ...letter, ...aboutSealed(envelope, address) }
  const about = {
    ...letter,
    contact: mail.contact,
    link: address(pageOf(template, token)),
    letterLink: address(paths.campaign(mail.slug)),
    // Word to an address that was left carries no link: nothing more is known of that address.
    launch: mail.collecting ? { at: mail.launchesAt, zone: mail.launchesZone } : null,
    neverAgainLink: token === '' ? null : address(paths.neverAgain(token)),
  }
  if (template === 'invitation' || template === 'invitation-reminder')
    return { template, ...about, handed, ...(await asking(mail, organization, partner)) }
  return {
    template,
    ...about,
    waits: mail.waits,
    code,
    // Where it leads beside the own page: the record of a delivery.
    recordLink: next && address(next),
    invited: await findInvitedName(mail),
    validUntil: new Date(mail.validFrom.getTime() + minutes * 60_000),
  }
}

/** The organization as its invitation names it, by whose link a signature came. */
async function findInvitedName({ campaignId, invitationId, invited }: ClaimedMail): Promise<string | null> {
  return invitationId && openInvitation(await findDataKey(campaignId), invitationId, 'organization', invited)
}

/** What only a mail about a file with addresses says. */
function aboutSealed({ next, sealedFile }: Envelope, address: (path: string) => string) {
  if (!next || !sealedFile) throw new Error('A sealed-file mail without its file')
  return { ...sealedFile, at: new Date(sealedFile.at), link: address(next) }
}

/** What only a mail that asks an organization says. */
async function asking(mail: ClaimedMail, organization = '', partner: string | null = null) {
  const { responsible, closesAt, closesZone } = mail
  return {
    organization,
    partner,
    responsible: firstLine(responsible ?? ''),
    words: await countedWords(mail),
    closes: closesAt && { at: closesAt, zone: closesZone ?? 'UTC' },
  }
}

/** Where a mail about an organization leads. Those pages have no language of their own, so the address always says it. */
async function linksFor(
  { campaignId, language }: ClaimedMail,
  template: OrganizationTemplate,
  { to, token, next, code }: Envelope,
) {
  const prefix = INTERFACE_LANGUAGES.includes(language) ? language : NO_PREFIX
  const address = (path: string) => absolute(inLanguage(prefix, path))
  const removeLink = address(paths.roleAddress(token))
  const own = template === 'objection' ? address(paths.objectionCode(token)) : removeLink
  const sealed = campaignId && !TO_ORGANIZERS.has(template) ? await sealWayOut(token, to, campaignId) : null
  return {
    link: next ? address(next) : own,
    code: code ?? null,
    removeLink,
    neverAgainLink: sealed && address(paths.neverAgain(token, sealed)),
  }
}

const isToOrganization = (template: MailContent['template']): template is OrganizationTemplate =>
  Object.hasOwn(organizationMails, template)

/** The page a signer's or an invited organization's mail leads to. */
function pageOf(template: SignerTemplate | InvitationTemplate, token: string): string {
  if (template === 'invitation' || template === 'invitation-reminder') return paths.invitation(token)
  if (template === 'confirm') return paths.confirm(token)
  if (template === 'countersign') return paths.countersign(token)
  return template === 'address' ? paths.newAddress(token) : paths.signature(token)
}
