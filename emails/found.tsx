import { translator } from '@/messages/translator'
import { Action, Heading, LetterTitle, Paragraph, Small } from './elements'
import { SignerFrame, type SignatureMail } from './frame'

/** To an address for which somebody asked for lost links: the way back to one’s own page. */
export function Found({ mail, subject }: { mail: SignatureMail; subject: string }) {
  const t = translator(mail.language, 'mail')
  return (
    <SignerFrame mail={mail} subject={subject} preheader={t('found.preheader')}>
      <Heading>{t('found.heading')}</Heading>
      <Paragraph>{t('found.lead')}</Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      <Paragraph>{t('found.next')}</Paragraph>
      <Action href={mail.link} label={t('found.button')} otherwise={t('frame.address')} />
      <Small>{t('found.private')}</Small>
    </SignerFrame>
  )
}
