import type { CSSProperties } from 'react'
import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { directionOf } from './direction'
import { Action, Heading, LetterTitle, Paragraph, Small } from './elements'
import { SignerFrame, type SignatureMail } from './frame'
import { notPublicYet } from './not-public-yet'

/** What a mail that asks an organization to sign knows, beside what mails to signers know. */
export type InvitationMail = Omit<SignatureMail, 'validUntil' | 'waits' | 'invited'> & {
  template: 'invitation' | 'invitation-reminder'
  organization: string
  /** A colleague passed it on. */
  handed?: boolean
  /** Which partner asks; null when it is the organizers. */
  partner: string | null
  /** Who answers for the campaign. */
  responsible: string
  /** The organizers' own words, as they typed them. */
  words: { text: string; language: string } | null
  /** When the letter closes, and the zone in which that was said. */
  closes: { at: Date; zone: string } | null
}

type Props = { mail: InvitationMail; subject: string }

/** Asks an organization to sign, or reminds it once. The words in it are typed by organizers, never by a visitor. */
export function InvitationLetter({ mail, subject }: Props) {
  const t = translator(mail.language, 'mail')
  const { template, responsible, organization, partner, words, closes } = mail
  const name = (chunks: React.ReactNode) => <bdi>{chunks}</bdi>
  const whom = { responsible, organization, who: name, whom: name }
  const preheader = t(`${template}.preheader`, { responsible })
  const until = closes && formatMoment(closes.at, interfaceLanguage(mail.language), closes.zone)
  return (
    <SignerFrame mail={mail} subject={subject} preheader={preheader} neverAgain={t('invitation.neverAgain')}>
      <Heading>{t(`${template}.heading`)}</Heading>
      {mail.handed && <Paragraph>{t.rich('invitation.handed', whom)}</Paragraph>}
      <Paragraph>
        {partner === null
          ? t.rich(`${template}.lead`, whom)
          : t.rich(`${template}.leadPartner`, { ...whom, partner: () => <bdi>{partner}</bdi> })}
      </Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      {words && template === 'invitation' && (
        <>
          <Small>{t('invitation.words')}</Small>
          <OwnWords {...words} />
        </>
      )}
      <Paragraph>{t(`${template}.next`)}</Paragraph>
      {mail.launch && <Paragraph>{notPublicYet(mail.launch, mail.language)}</Paragraph>}
      {until && <Paragraph>{t('invitation.deadline', { until })}</Paragraph>}
      <Action href={mail.link} label={t('invitation.button')} otherwise={t('frame.address')} />
      <Small>{t('invitation.private')}</Small>
    </SignerFrame>
  )
}

/** What the organizers typed, line by line, in its own language and direction; no link is made of anything in it. */
function OwnWords({ text, language }: { text: string; language: string }) {
  const style: CSSProperties = { textAlign: directionOf(language) === 'rtl' ? 'right' : 'left' }
  return (
    <div lang={language} dir={directionOf(language)} style={style}>
      {text.split(/\n+/).map((line, at) => (
        <Paragraph key={at}>{line}</Paragraph>
      ))}
    </div>
  )
}
