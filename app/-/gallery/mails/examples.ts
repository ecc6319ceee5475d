import type { MailContent } from '@/emails/compose'
import type { SignatureMail } from '@/emails/frame'
import type { OrganizationTemplate } from '@/emails/organization-mail'
import type { SignerTemplate } from '@/emails/signer-mail'
import { paths } from '@/paths'
import { CAMPAIGN, DAY, titleIn } from '../letter'

// Every mail in every state, with nobody's data. A template without an example does not compile.

/** What a mail in this state says, in any language of the interface. */
type Example = (language: string) => MailContent
type States = Record<string, Example>

const SITE = 'https://letters.example'
const TOKEN = 'an-invented-token-as-long-as-one-that-works'
const host = { name: 'Example Network (invented)', contact: 'host@example.net' }

/** A mail about a signature, in the state that differs in these. */
const about =
  (template: SignerTemplate, differing: Partial<SignatureMail> = {}): Example =>
  (language) => ({
    template,
    language,
    title: titleIn(language),
    titleLanguage: language,
    contact: CAMPAIGN.contact,
    host,
    link: SITE + (template === 'confirm' ? paths.confirm(TOKEN) : paths.signature(TOKEN)),
    letterLink: SITE + paths.campaign(CAMPAIGN.slug),
    neverAgainLink: SITE + paths.neverAgain(TOKEN),
    validUntil: DAY,
    waits: false,
    ...differing,
  })

/** A mail to an organization, or about it. */
function toOrganization(template: OrganizationTemplate, code: string | null = null): Example {
  return (language) => ({
    ...{ template, language, host, code, title: titleIn(language), titleLanguage: language },
    link: SITE + paths.campaign(CAMPAIGN.slug),
    removeLink: SITE + paths.roleAddress(TOKEN),
  })
}

const title =
  'An invented letter with a title of two hundred characters, the most that may be written, so that it can be seen what becomes of it in a subject, in a narrow window and in one word: Beispielbriefköpfen'
const titles = {
  'a long title': { title, titleLanguage: 'en' },
  'a title from right to left': { title: titleIn('ar'), titleLanguage: 'ar' },
  'a title in Japanese': { title: titleIn('ja'), titleLanguage: 'ja' },
}
const newAddress = SITE + paths.newAddress(TOKEN)

export const MAILS = {
  confirm: {
    usual: about('confirm'),
    ...Object.fromEntries(
      Object.entries(titles).map(([says, differing]) => [says, about('confirm', differing)]),
    ),
  },
  'signature-link': { usual: about('signature-link') },
  confirmed: {
    'a person': about('confirmed'),
    'an organization that waits for a check': about('confirmed', { waits: true }),
  },
  published: { usual: about('published') },
  'taken-back': { usual: about('taken-back') },
  address: { usual: about('address', { link: newAddress }) },
  'address-taken': { usual: about('address-taken') },
  'address-new': { usual: about('address-new') },
  'address-old': { usual: about('address-old', { neverAgainLink: null }) },
  found: { usual: about('found') },
  objected: { usual: about('objected') },
  objection: { usual: toOrganization('objection', '408 316') },
  'objected-team': { usual: toOrganization('objected-team') },
  'role-address': { usual: toOrganization('role-address', '408 316') },
  'role-confirmed': { usual: toOrganization('role-confirmed') },
  'role-published': { usual: toOrganization('role-published') },
  'sign-in': {
    usual: (language) => ({
      ...{ template: 'sign-in', language, host, validMinutes: 10 },
      link: SITE + paths.signInLink(TOKEN),
    }),
  },
} satisfies Record<MailContent['template'], States>
