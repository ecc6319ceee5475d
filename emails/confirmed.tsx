import { translator } from '@/messages/translator'
import { Action, Heading, LetterTitle, Paragraph, Small } from './elements'
import { SignerFrame, type SignatureMail } from './frame'

/** To a signer who has just confirmed: the mail to keep. */
export function Confirmed({ mail, subject }: { mail: SignatureMail; subject: string }) {
  const t = translator(mail.language, 'mail')
  return (
    <SignerFrame mail={mail} subject={subject} preheader={t('confirmed.preheader')}>
      <Heading>{t('confirmed.heading')}</Heading>
      <Paragraph>{t('confirmed.lead')}</Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      {mail.waits && <Paragraph>{t('confirmed.waits')}</Paragraph>}
      <Paragraph>{t('confirmed.next')}</Paragraph>
      <Action href={mail.link} label={t('confirmed.button')} otherwise={t('frame.address')} />
      <Small>{t('confirmed.private')}</Small>
    </SignerFrame>
  )
}
