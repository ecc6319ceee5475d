import { translator } from '@/messages/translator'
import { Action, Heading, Paragraph, Small } from './elements'

import { Footer, type Host, HostLine, SignInLine } from './footer'
import { Layout } from './layout'

export type SignInMail = {
  language: string
  host: Host
  link: string
  signInLink: string
  validMinutes: number
}

/** To an organizer who asked to sign in: a link to a page whose button does it. */
export function SignIn({ mail, subject }: { mail: SignInMail; subject: string }) {
  const t = translator(mail.language, 'mail')
  const footer = (
    <Footer>
      <SignInLine language={mail.language} link={mail.signInLink} />
      <HostLine language={mail.language} host={mail.host} />
    </Footer>
  )
  const valid = { minutes: mail.validMinutes }
  return (
    <Layout
      language={mail.language}
      subject={subject}
      preheader={t('sign-in.preheader', valid)}
      footer={footer}
    >
      <Heading>{t('sign-in.heading')}</Heading>
      <Paragraph>
        {t.rich('sign-in.lead', { host: mail.host.name, name: (chunks) => <bdi>{chunks}</bdi> })}
      </Paragraph>
      <Action href={mail.link} label={t('sign-in.button')} otherwise={t('frame.address')} />
      <Small>{t('sign-in.valid', valid)}</Small>
      <Small>{t('sign-in.ignore')}</Small>
    </Layout>
  )
}
