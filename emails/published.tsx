import { translator } from '@/messages/translator'
import { Action, Heading, LetterTitle, Paragraph, Small, Link } from './elements'
import { SignerFrame, type SignatureMail } from './frame'

/** To the officer of an organization whose signature now stands under the letter. */
export function Published({ mail, subject }: { mail: SignatureMail; subject: string }) {
  const t = translator(mail.language, 'mail')
  return (
    <SignerFrame mail={mail} subject={subject} preheader={t('published.preheader')}>
      <Heading>{t('published.heading')}</Heading>
      <Paragraph>{t('published.lead')}</Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      <Paragraph>{t('published.next')}</Paragraph>
      <Action href={mail.link} label={t('published.button')} otherwise={t('frame.address')} />
      <Small>{t('published.private')}</Small>
      <Small>
        <Link href={mail.letterLink}>{t('published.read')}</Link>
      </Small>
    </SignerFrame>
  )
}
