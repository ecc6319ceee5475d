import { interfaceLanguage, translator } from '@/messages/translator'
import { Action, Code, Heading, LetterTitle, Link, Paragraph, Small } from './elements'

import { Footer, type Host, HostLine, NeverAgain, SignInLine } from './footer'
import { Layout } from './layout'

// Mails to an organization and about it: to people who did not sign, so none of them says a word that a signer typed.

/** To an address that says: this is us, we did not sign; to a role address; to the campaign's owners; to whoever runs the site. */
export const organizationMails = {
  objection: { small: ['minutes', 'ignore'] },
  'objected-team': { small: [] },
  'objected-team-again': { small: [] },
  'receipt-team': { small: [] },
  'shredded-team': { small: [] },
  'paused-team': { small: [] },
  'rush-team': { small: [] },
  'paced-team': { small: [] },
  'paused-host': { small: [], leads: false },
  'rush-host': { small: [], leads: false },
  'full-host': { small: [], leads: false },
  'role-address': { small: ['days', 'ignore'] },
  'role-confirmed': { small: ['remove'] },
  'role-published': { small: ['remove'] },
} satisfies Record<string, { small: readonly Print[]; leads?: false }>

type Print = 'minutes' | 'days' | 'ignore' | 'remove'

export type OrganizationTemplate = keyof typeof organizationMails

/** Those with a button; the host need not have a way into a campaign. */
type Leading = {
  [T in OrganizationTemplate]: (typeof organizationMails)[T] extends { leads: false } ? never : T
}[OrganizationTemplate]

const isLeading = (template: OrganizationTemplate): template is Leading =>
  !('leads' in organizationMails[template])

export type OrganizationMail = {
  language: string
  /** Title of the letter, in its own language. */
  title: string
  titleLanguage: string
  host: Host
  /** Where the button leads. */
  link: string
  /** To be typed there. */
  code: string | null
  /** The page on which a role address is removed. */
  removeLink: string
  /** Where organizers sign in; null in mails to others. */
  signInLink: string | null
  /** Null in mails to those who work here. */
  neverAgainLink: string | null
}

type Props = { template: OrganizationTemplate; mail: OrganizationMail; subject: string }

/** What happened, under which letter, the code where there is one, and the way on. */
export function OrganizationNews({ template, mail, subject }: Props) {
  const t = translator(mail.language, 'organizationMail')
  const small: readonly Print[] = organizationMails[template].small
  const footer = (
    <Footer>
      <SignInLine language={mail.language} link={mail.signInLink} />
      <NeverAgain link={mail.neverAgainLink} words={translator(mail.language, 'mail')('frame.neverAgain')} />
      <HostLine language={mail.language} host={mail.host} />
    </Footer>
  )
  return (
    <Layout language={mail.language} subject={subject} preheader={t(`${template}.preheader`)} footer={footer}>
      <Heading>{t(`${template}.heading`)}</Heading>
      <Paragraph>{t(`${template}.lead`)}</Paragraph>
      <LetterTitle
        title={mail.title}
        language={mail.titleLanguage}
        around={interfaceLanguage(mail.language)}
      />
      <Paragraph>{t(`${template}.next`)}</Paragraph>
      {mail.code && <Code>{mail.code}</Code>}
      {isLeading(template) && (
        <Action
          href={mail.link}
          label={t(`${template}.button`)}
          otherwise={translator(mail.language, 'mail')('frame.address')}
        />
      )}
      {small.map((print) => (
        <Small key={print}>
          {print === 'remove' ? <Link href={mail.removeLink}>{t(print)}</Link> : t(print)}
        </Small>
      ))}
    </Layout>
  )
}
