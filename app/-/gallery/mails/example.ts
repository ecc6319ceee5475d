import type { MailContent } from '@/emails/compose'
import type { SignatureMail } from '@/emails/frame'
import type { InvitationMail } from '@/emails/invitation-mail'
import type { OrganizationTemplate } from '@/emails/organization-mail'
import type { SignerTemplate } from '@/emails/signer-mail'
import type { UpdateMail } from '@/emails/update-mail'
import { paths } from '@/paths'
import { CAMPAIGN, DAY, titleIn } from '../letter'

// What the examples of mails are made of.

/** What a mail in this state says, in any language of the interface. */
export type Example = (language: string) => MailContent

/** Where the letters of the examples are. */
export const SITE = 'https://letters.example'

/** What stands in their mailed links. */
export const TOKEN = 'an-invented-token-as-long-as-one-that-works'

/** Who runs that site. */
export const host = { name: 'Example Network (invented)', contact: 'host@example.net' }

/** What mails about the invented letter have in common. */
const ofLetter = (language: string) => ({
  language,
  title: titleIn(language),
  titleLanguage: language,
  contact: CAMPAIGN.contact,
  host,
  letterLink: SITE + paths.campaign(CAMPAIGN.slug),
  findLink: SITE + paths.findMySignature(),
  neverAgainLink: SITE + paths.neverAgain(TOKEN),
})

const confirms = (template: SignerTemplate) => template === 'confirm' || template === 'reminder'

/** A mail about a signature, in the state that differs in these. */
export const about =
  (template: SignerTemplate, differing: Partial<SignatureMail> = {}): Example =>
  (language) => ({
    template,
    ...ofLetter(language),
    link: SITE + (confirms(template) ? paths.confirm(TOKEN) : paths.signature(TOKEN)),
    validUntil: DAY,
    waits: false,
    ...(confirms(template) && { code: '204719' }),
    ...differing,
  })

/** A mail that asks an invented organization, in the state that differs in these. */
export const asking =
  (template: 'invitation' | 'invitation-reminder', differing: Partial<InvitationMail> = {}): Example =>
  (language) => ({
    template,
    ...ofLetter(language),
    link: SITE + paths.invitation(TOKEN),
    findLink: null,
    organization: 'River Guild (invented)',
    partner: null,
    responsible: 'Bridge Friends (invented)',
    words: null,
    closes: null,
    ...differing,
  })

/** What organizers wrote, as the Markdown of it comes out. */
const WRITTEN: Record<string, [subject: string, html: string]> = {
  en: ['The minister answered', '<p>The minister will <strong>receive us</strong> on 3 March.</p><ul><li>We bring the letter.</li><li>You can <a href="https://bridges.example">watch</a>.</li></ul>'],
  de: ['Die Ministerin hat geantwortet', '<p>Die Ministerin <strong>empfängt uns</strong> am 3. März.</p><ul><li>Wir bringen den Brief mit.</li><li>Sie können <a href="https://bridges.example">zusehen</a>.</li></ul>'],
  ar: ['ردّ الوزيرة', '<p>ستستقبلنا الوزيرة <strong>في 3 مارس</strong>.</p><ul><li>سنحمل الرسالة معنا.</li></ul>'],
  ja: ['大臣からの返事', '<p>3月3日に大臣と<strong>面会</strong>します。</p><blockquote><p>書簡を拝読しました。</p></blockquote>'],
} // prettier-ignore

/** News that organizers wrote; of languages in which this one isn't written, in English. */
export const update =
  (template: UpdateMail['template'], differing: Partial<UpdateMail> = {}): Example =>
  (language) => {
    const written = WRITTEN[language] ? language : 'en'
    const [subject, html] = WRITTEN[written]!
    return {
      template,
      ...ofLetter(language),
      update: { subject, html, excerpt: subject, language: written },
      coalition: null,
      unsubscribeLink: SITE + paths.unsubscribe(TOKEN),
      ...differing,
    }
  }

/** To owners, about a file with addresses. */
export const sealedFile =
  (recipient: 'key' | 'passphrase'): Example =>
  (language) => ({
    template: 'sealed-file',
    language,
    title: titleIn(language),
    titleLanguage: language,
    host,
    signInLink: SITE + paths.signIn(),
    link: SITE + paths.deskSealedFiles(CAMPAIGN.slug),
    by: 'organizer@example.org',
    at: DAY,
    recipient,
    format: 'csv',
  })

/** A mail to an organization, or about it. */
export function toOrganization(template: OrganizationTemplate, code: string | null = null): Example {
  return (language) => ({
    ...{ template, language, host, code, title: titleIn(language), titleLanguage: language },
    link: SITE + paths.campaign(CAMPAIGN.slug),
    removeLink: SITE + paths.roleAddress(TOKEN),
    signInLink: template.includes('-team') ? SITE + paths.signIn() : null,
    neverAgainLink: /-(team|host)/.test(template) ? null : SITE + paths.neverAgain(TOKEN, 'sealed'),
  })
}
