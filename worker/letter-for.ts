import type { InvitationTemplate } from '@/domain/invitation/invitation-mail'
import { openInvitation } from '@/domain/invitation/private'
import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import type { Envelope } from '@/domain/mail/mail'
import { MAIL_LIFETIME } from '@/domain/mail/mail-times'
import { sealWayOut } from '@/domain/mail/way-out'
import { firstLine } from '@/domain/text/lines'
import { findDataKey } from '@/domain/seal/data-key'
import type { MailContent } from '@/emails/compose'
import { organizationMails, type OrganizationTemplate } from '@/emails/organization-mail'
import type { Host } from '@/emails/footer'
import type { SignerTemplate } from '@/emails/signer-mail'
import { environment } from '@/env'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { absolute, inLanguage, NO_PREFIX, paths } from '@/paths'
import { emailIndex } from '@/domain/signature/private'
import { unsubscribeToken } from '@/domain/update/unsubscribe-token'
import { countedWords } from './counted-words'
import { writtenUpdate } from './written-update'

/** Mails that belong to an organizer's work. */
export const TO_ORGANIZERS: ReadonlySet<string> = new Set([
  'sign-in',
  'objected-team',
  'objected-team-again',
  'receipt-team',
  'sealed-file',
  'update-test',
  'shredded-team',
  'paused-team',
  'paused-host',
  'rush-team',
  'paced-team',
  'rush-host',
  'full-host',
])

/** Mails without the way to a lost link: to those who have signed nothing or left an address, and the one that brings it. */
const WITHOUT_FIND: ReadonlySet<string> = new Set([
  'invitation',
  'invitation-reminder',
  'countersign',
  'address-old',
  'find',
])

/**
 * The row as its template takes it: every address from paths.ts, in the language the signer reads. Null when there is nothing left to
 * say: an update that somebody tried out and discarded.
 */
export async function letterFor(
  mail: ClaimedMail,
  template: MailContent['template'],
  envelope: Envelope,
): Promise<MailContent | null> {
  const { token, next, code, organization, partner, handed } = envelope
  const { HOST_NAME, HOST_CONTACT } = environment()
  const host = { name: HOST_NAME, contact: HOST_CONTACT }
  const { language } = mail
  const minutes = MAIL_LIFETIME[template]
  if (template === 'sign-in') return signInMail(language, host, envelope)
  if (mail.slug === null || mail.title === null || mail.contact === null) {
    throw new Error(`A ${template} mail without a campaign`)
  }
  const spoken = INTERFACE_LANGUAGES.includes(language) || language === mail.titleLanguage
  const prefix = spoken && language !== mail.campaignLanguage ? language : NO_PREFIX
  const address = (path: string) => absolute(inLanguage(prefix, path))
  const letter = { language, title: mail.title, titleLanguage: mail.titleLanguage ?? language, host }
  if (isToOrganization(template))
    return { template, ...letter, ...(await linksFor(mail, template, envelope)) }
  if (template === 'sealed-file')
    return {
      template,
      ...letter,
      ...aboutSealed(envelope, address),
      signInLink: siteAddress(language, paths.signIn()),
    }
  if (template === 'update' || template === 'update-test') {
    const update = await writtenUpdate(mail)
    return update && { template, ...letter, update, ...aboutNews(mail, mail.contact, address, token) }
  }
  const about = {
    ...letter,
    contact: mail.contact,
    link: address(pageOf(template, token)),
    letterLink: address(paths.campaign(mail.slug)),
    // Word to an address that was left carries no link: nothing more is known of that address.
    launch: mail.collecting ? { at: mail.launchesAt, zone: mail.launchesZone } : null,
    findLink: WITHOUT_FIND.has(template) ? null : siteAddress(language, paths.findMySignature()),
    neverAgainLink: token === '' ? null : address(paths.neverAgain(token)),
  }
  if (template === 'invitation' || template === 'invitation-reminder')
    return { template, ...about, handed, ...(await asking(mail, organization, partner)) }
  return {
    template,
    ...about,
    waits: mail.waits,
    coalition: mail.coalition,
    code,
    // Where it leads beside the own page: the record of a delivery.
    recordLink: next && address(next),
    unsubscribeLink:
      template === 'delivered' ? address(paths.unsubscribe(await stopToken(mail, envelope.to))) : null,
    invited: await findInvitedName(mail),
    validUntil: new Date(mail.validFrom.getTime() + minutes * 60_000),
  }
}

/** What stops the news of the signature that a mail is about, for the mailbox it goes to. */
async function stopToken({ signatureId, campaignId }: ClaimedMail, to: string): Promise<string> {
  if (!signatureId || !campaignId) throw new Error('News without a signature')
  const mailbox = emailIndex(await findDataKey(campaignId), to)
  return unsubscribeToken(await findDataKey(null), signatureId, mailbox)
}

/** The organization as its invitation names it, by whose link a signature came. */
async function findInvitedName({ campaignId, invitationId, invited }: ClaimedMail): Promise<string | null> {
  return invitationId && openInvitation(await findDataKey(campaignId), invitationId, 'organization', invited)
}

/** The mail that signs an organizer in, in the language of the page where they asked for it. */
const signInMail = (language: string, host: Host, { token, next }: Envelope): MailContent => ({
  ...{ template: 'sign-in', language, host, link: absolute(paths.signInLink(token, next)) },
  signInLink: siteAddress(language, paths.signIn()),
  validMinutes: MAIL_LIFETIME['sign-in'],
})

/** What an update says besides its text: whom to ask, and the way to no more of it. */
const aboutNews = (
  { language, coalition, slug }: ClaimedMail,
  contact: string,
  address: (path: string) => string,
  token: string,
) => ({
  ...{ contact, coalition },
  letterLink: address(paths.campaign(slug!)),
  unsubscribeLink: address(paths.unsubscribe(token)),
  findLink: siteAddress(language, paths.findMySignature()),
})

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

/** A page that belongs to no letter, and so has no language of its own: its address says it. */
const siteAddress = (language: string, path: string) =>
  absolute(inLanguage(INTERFACE_LANGUAGES.includes(language) ? language : NO_PREFIX, path))

/** Where a mail about an organization leads. */
async function linksFor(
  { campaignId, language }: ClaimedMail,
  template: OrganizationTemplate,
  { to, token, next, code }: Envelope,
) {
  const address = (path: string) => siteAddress(language, path)
  const removeLink = address(paths.roleAddress(token))
  const own = template === 'objection' ? address(paths.objectionCode(token)) : removeLink
  const sealed = campaignId && !TO_ORGANIZERS.has(template) ? await sealWayOut(token, to, campaignId) : null
  return {
    link: next ? address(next) : own,
    code: code ?? null,
    removeLink,
    signInLink: TO_ORGANIZERS.has(template) && !template.endsWith('-host') ? address(paths.signIn()) : null,
    neverAgainLink: sealed && address(paths.neverAgain(token, sealed)),
  }
}

const isToOrganization = (template: MailContent['template']): template is OrganizationTemplate =>
  Object.hasOwn(organizationMails, template)

/** The page a signer's or an invited organization's mail leads to. */
function pageOf(template: SignerTemplate | InvitationTemplate, token: string): string {
  if (template === 'invitation' || template === 'invitation-reminder') return paths.invitation(token)
  if (template === 'confirm' || template === 'reminder') return paths.confirm(token)
  if (template === 'countersign') return paths.countersign(token)
  return template === 'address' ? paths.newAddress(token) : paths.signature(token)
}
