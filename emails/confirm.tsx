import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { Action, Heading, LetterTitle, Paragraph, Small } from './elements'
import { SignerFrame, type SignatureMail } from './frame'

/** To an address that was used to sign: nothing counts before its owner presses the button on the page. */
export function Confirm({ mail, subject }: { mail: SignatureMail; subject: string }) {
  const t = translator(mail.language, 'mail')
  return (
    <SignerFrame mail={mail} subject={subject} preheader={t('confirm.preheader')}>
      <Heading>{t('confirm.heading')}</Heading>
      <Paragraph>{t('confirm.lead')}</Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      <Paragraph>{t('confirm.next')}</Paragraph>
      <Action href={mail.link} label={t('confirm.button')} otherwise={t('frame.address')} />
      <Small>
        {t('confirm.valid', { until: formatMoment(mail.validUntil, interfaceLanguage(mail.language)) })}
      </Small>
      <Small>{t('confirm.ignore')}</Small>
    </SignerFrame>
  )
}
