import { translator } from '@/messages/translator'
import { Action, Heading, LetterTitle, Paragraph, Small } from './elements'
import { SignerFrame, type SignatureMail } from './frame'

/** To the officer of an organization that left the list because its check was taken back. */
export function TakenBack({ mail, subject }: { mail: SignatureMail; subject: string }) {
  const t = translator(mail.language, 'mail')
  return (
    <SignerFrame mail={mail} subject={subject} preheader={t('taken-back.preheader')}>
      <Heading>{t('taken-back.heading')}</Heading>
      <Paragraph>{t('taken-back.lead')}</Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      <Paragraph>{t('taken-back.next')}</Paragraph>
      <Action href={mail.link} label={t('published.button')} otherwise={t('frame.address')} />
      <Small>{t('published.private')}</Small>
    </SignerFrame>
  )
}
