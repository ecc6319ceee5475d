import type { ReactNode } from 'react'
import { translator } from '@/messages/translator'
import { Small } from './elements'
import { Address, Footer, type Host, HostLine, LostLink, NeverAgain } from './footer'
import { Layout } from './layout'

/** What a mail about a signature knows: never a word that a visitor typed. */
export type SignatureMail = {
  language: string
  /** Title of the letter, in its own language. */
  title: string
  titleLanguage: string
  /** The coalition behind the letter, where its organizers named one. */
  coalition?: string | null
  /** Address of the people who answer for the campaign. */
  contact: string
  host: Host
  /** The page the mail is about, where a button acts. */
  link: string
  letterLink: string
  /** The public record of a delivery, where the mail is about one. */
  recordLink?: string | undefined
  /** Where one press stops the news, where the mail is some. */
  unsubscribeLink?: string | null
  /** Null when no further mail about this signature can follow. */
  neverAgainLink: string | null
  /** Where lost links come again by mail; null in mails to those who have signed nothing. */
  findLink: string | null
  /** When `link` stops working; for a confirmation. */
  validUntil: Date
  /** Whether it is about an organization that still waits for a check. */
  waits: boolean
  /** Six digits that are typed by hand, where the mail confirms something. */
  code?: string | undefined
  /** The organization as the organizers invited it, where the signature came by its invitation. */
  invited?: string | null
  /** While nothing of the letter is public: the moment at which it will be, and its zone; without a moment there is none yet. */
  launch?: { at: Date | null; zone: string | null } | null
}

type Props = {
  mail: Pick<SignatureMail, 'language' | 'contact' | 'host' | 'findLink' | 'neverAgainLink'>
  subject: string
  preheader: string
  /** The words of the way out, where they are not a signer's. */
  neverAgain?: string
  children: ReactNode
}

/** A mail to a signer: the sheet, who sends it, and the way to never be written to again. */
export function SignerFrame({ mail, subject, preheader, neverAgain, children }: Props) {
  const t = translator(mail.language, 'mail')
  const footer = (
    <Footer>
      <LostLink language={mail.language} link={mail.findLink} />
      <NeverAgain link={mail.neverAgainLink} words={neverAgain ?? t('frame.neverAgain')} />
      <Small>
        {t.rich('frame.campaign', {
          contact: mail.contact,
          address: () => <Address contact={mail.contact} />,
        })}
      </Small>
      <HostLine language={mail.language} host={mail.host} />
    </Footer>
  )
  return (
    <Layout language={mail.language} subject={subject} preheader={preheader} footer={footer}>
      {children}
    </Layout>
  )
}
