import { translator } from '@/messages/translator'
import { Action, Heading, LetterTitle, Paragraph, Small } from './elements'
import { SignerFrame, type SignatureMail } from './frame'

/** To an address that has signed and signed again: the way back to one’s own page. */
export function SignatureLink({ mail, subject }: { mail: SignatureMail; subject: string }) {
  const t = translator(mail.language, 'mail')
  return (
    <SignerFrame mail={mail} subject={subject} preheader={t('signature-link.preheader')}>
      <Heading>{t('signature-link.heading')}</Heading>
      <Paragraph>{t('signature-link.lead')}</Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      <Paragraph>{t('signature-link.next')}</Paragraph>
      <Action href={mail.link} label={t('signature-link.button')} otherwise={t('frame.address')} />
      <Small>{t('signature-link.private')}</Small>
    </SignerFrame>
  )
}
