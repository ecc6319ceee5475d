import type { MailContent } from '@/emails/compose'
import { paths } from '@/paths'
import { CAMPAIGN, DAY, titleIn } from '../letter'
import { type Example, SITE, TOKEN, host, about, asking, sealedFile, toOrganization, update } from './example'

// Every mail in every state, with nobody's data. A template without an example does not compile.

type States = Record<string, Example>

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
    'an organization': about('confirm', { waits: true }),
    'of a coalition': about('confirm', { coalition: 'Invented Coalition for Bridges' }),
    'an organization by its invitation': about('confirm', { waits: true, invited: 'Invented Society' }),
    ...Object.fromEntries(
      Object.entries(titles).map(([says, differing]) => [says, about('confirm', differing)]),
    ),
  },
  reminder: {
    usual: about('reminder'),
    'an organization': about('reminder', { waits: true }),
  },
  'signature-link': { usual: about('signature-link') },
  confirmed: {
    'a person': about('confirmed'),
    'an organization that waits for a check': about('confirmed', { waits: true }),
    'before the letter is public': about('confirmed', {
      launch: { at: new Date('2026-12-04T09:00:00Z'), zone: 'Europe/Berlin' },
    }),
  },
  published: { usual: about('published') },
  'taken-back': { usual: about('taken-back') },
  rejected: { usual: about('rejected') },
  asked: { usual: about('asked') },
  address: {
    usual: about('address', { link: newAddress }),
    'an organization': about('address', { link: newAddress, code: '012345' }),
  },
  'address-taken': { usual: about('address-taken') },
  'address-new': { usual: about('address-new') },
  'address-old': { usual: about('address-old', { findLink: null, neverAgainLink: null }) },
  countersign: {
    usual: about('countersign', { findLink: null, link: SITE + paths.countersign(TOKEN), code: '012345' }),
  },
  found: { usual: about('found') },
  invitation: {
    usual: asking('invitation'),
    'with a partner, words and a deadline': asking('invitation', {
      partner: 'Invented Partner',
      words: { text: 'We worked on this together.\nYour name would help a lot.', language: 'en' },
      closes: { at: DAY, zone: 'Europe/Lisbon' },
    }),
    'before the letter is public, passed on by a colleague': asking('invitation', {
      handed: true,
      launch: { at: new Date('2026-12-04T09:00:00Z'), zone: 'Europe/Berlin' },
    }),
    'words from right to left': asking('invitation', { words: { text: titleIn('ar'), language: 'ar' } }),
  },
  'invitation-reminder': {
    usual: asking('invitation-reminder'),
    'from a partner': asking('invitation-reminder', { partner: 'Invented Partner' }),
  },
  objected: { usual: about('objected') },
  delivered: {
    usual: about('delivered', { recordLink: SITE + paths.delivery(CAMPAIGN.slug, 1) }),
  },
  update: {
    usual: update('update'),
    'of a coalition, with a title from right to left': update('update', {
      coalition: 'Invented Coalition for Bridges',
      ...titles['a title from right to left'],
    }),
  },
  'update-test': { usual: update('update-test') },
  objection: { usual: toOrganization('objection', '408 316') },
  'sealed-file': { usual: sealedFile('key'), passphrase: sealedFile('passphrase') },
  'objected-team': { usual: toOrganization('objected-team') },
  'objected-team-again': { usual: toOrganization('objected-team-again') },
  'receipt-team': { usual: toOrganization('receipt-team') },
  'shredded-team': { usual: toOrganization('shredded-team') },
  'paused-team': { usual: toOrganization('paused-team') },
  'paused-host': { usual: toOrganization('paused-host') },
  'rush-team': { usual: toOrganization('rush-team') },
  'paced-team': { usual: toOrganization('paced-team') },
  'rush-host': { usual: toOrganization('rush-host') },
  'full-host': { usual: toOrganization('full-host') },
  'role-address': { usual: toOrganization('role-address', '408 316') },
  'role-confirmed': { usual: toOrganization('role-confirmed') },
  'role-published': { usual: toOrganization('role-published') },
  'sign-in': {
    usual: (language) => ({
      ...{ template: 'sign-in', language, host, validMinutes: 10, signInLink: SITE + paths.signIn() },
      link: SITE + paths.signInLink(TOKEN),
    }),
  },
} satisfies Record<MailContent['template'], States>
