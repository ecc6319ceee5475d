import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { Action, Heading, LetterTitle, Paragraph } from './elements'

import { Footer, type Host, HostLine, SignInLine } from './footer'
import { Layout } from './layout'

export type SealedFileMail = {
  template: 'sealed-file'
  language: string
  /** Title of the letter, in its own language. */
  title: string
  titleLanguage: string
  host: Host
  signInLink: string
  /** The desk's page of sealed files. */
  link: string
  /** The address of who asked, and when. */
  by: string
  at: Date
  recipient: 'key' | 'passphrase'
  format: 'csv' | 'xlsx'
}

/** To a campaign's owners: who asked for a file with addresses, when, and how it is sealed. */
export function SealedFileNews({ mail, subject }: { mail: SealedFileMail; subject: string }) {
  const t = translator(mail.language, 'mail')
  const footer = (
    <Footer>
      <SignInLine language={mail.language} link={mail.signInLink} />
      <HostLine language={mail.language} host={mail.host} />
    </Footer>
  )
  const when = formatMoment(mail.at, mail.language)
  return (
    <Layout language={mail.language} subject={subject} preheader={t('sealed-file.preheader')} footer={footer}>
      <Heading>{t('sealed-file.heading')}</Heading>
      <Paragraph>
        {t.rich('sealed-file.lead', { by: mail.by, when, name: (chunks) => <bdi>{chunks}</bdi> })}
      </Paragraph>
      <LetterTitle
        title={mail.title}
        language={mail.titleLanguage}
        around={interfaceLanguage(mail.language)}
      />
      <Paragraph>{t(`sealed-file.${mail.recipient}`, { format: mail.format.toUpperCase() })}</Paragraph>
      <Paragraph>{t('sealed-file.next')}</Paragraph>
      <Action href={mail.link} label={t('sealed-file.button')} otherwise={t('frame.address')} />
    </Layout>
  )
}
