import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { Action, Heading, LetterTitle, Paragraph, Small } from './elements'
import { SignerFrame, type SignatureMail } from './frame'

// The mails of a change of address. None of them says a word that a visitor typed, nor either address.

type Props = { mail: SignatureMail; subject: string }

/** To a new address that nobody has proven yet: nothing changes before its owner presses the button on the page. */
export function ConfirmAddress({ mail, subject }: Props) {
  const t = translator(mail.language, 'mail')
  return (
    <SignerFrame mail={mail} subject={subject} preheader={t('address.preheader')}>
      <Heading>{t('address.heading')}</Heading>
      <Paragraph>{t('address.lead')}</Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      <Paragraph>{t('address.next')}</Paragraph>
      <Action href={mail.link} label={t('address.button')} otherwise={t('frame.address')} />
      <Small>
        {t('address.valid', { until: formatMoment(mail.validUntil, interfaceLanguage(mail.language)) })}
      </Small>
      <Small>{t('address.ignore')}</Small>
    </SignerFrame>
  )
}

/** To a new address that has signed the letter already: its own page, and why nothing is moved. */
export function AddressTaken({ mail, subject }: Props) {
  const t = translator(mail.language, 'mail')
  return (
    <SignerFrame mail={mail} subject={subject} preheader={t('address-taken.preheader')}>
      <Heading>{t('address-taken.heading')}</Heading>
      <Paragraph>{t('address-taken.lead')}</Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      <Paragraph>{t('address-taken.next')}</Paragraph>
      <Action href={mail.link} label={t('address-taken.button')} otherwise={t('frame.address')} />
      <Small>{t('address-taken.private')}</Small>
    </SignerFrame>
  )
}

/** To the new address after the change: the mail to keep, with the only link that works. */
export function AddressNew({ mail, subject }: Props) {
  const t = translator(mail.language, 'mail')
  return (
    <SignerFrame mail={mail} subject={subject} preheader={t('address-new.preheader')}>
      <Heading>{t('address-new.heading')}</Heading>
      <Paragraph>{t('address-new.lead')}</Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      <Paragraph>{t('address-new.next')}</Paragraph>
      <Action href={mail.link} label={t('address-new.button')} otherwise={t('frame.address')} />
      <Small>{t('address-new.private')}</Small>
    </SignerFrame>
  )
}

/** To the address that was left: word of it, and whom to ask. It carries no link to the signature. */
export function AddressOld({ mail, subject }: Props) {
  const t = translator(mail.language, 'mail')
  return (
    <SignerFrame mail={mail} subject={subject} preheader={t('address-old.preheader')}>
      <Heading>{t('address-old.heading')}</Heading>
      <Paragraph>{t('address-old.lead')}</Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      <Paragraph>{t('address-old.next')}</Paragraph>
      <Small>{t('address-old.notYou')}</Small>
      <Small>{t('address-old.last')}</Small>
    </SignerFrame>
  )
}
