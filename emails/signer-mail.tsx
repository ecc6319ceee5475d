import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { Action, Code, Heading, LetterTitle, Link, Paragraph, Small } from './elements'
import { SignerFrame, type SignatureMail } from './frame'
import { notPublicYet } from './not-public-yet'

// Mails to signers have one shape and differ by their words (`mail.*` in messages/). None of them says a word that a
// visitor typed, nor an address: an organization is named only as the organizers who invited it wrote it.

type Shape = {
  /** What the button does. An address that was left gets none: no link to the signature goes there anymore. */
  button:
    'confirm.button' | 'address.button' | 'countersign.button' | 'frame.openPage' | 'delivered.button' | null
  /** What stands in small print below it. */
  small: readonly Print[]
}

type Print =
  | `${'confirm' | 'address' | 'countersign'}.${'valid' | 'ignore'}`
  | `address-old.${'notYou' | 'last'}`
  | 'frame.private'
  | 'found.ignore'
  | 'reminder.once'
  | 'published.read'
  | 'delivered.stop'

const ownPage = { button: 'frame.openPage', small: ['frame.private'] } satisfies Shape

export const signerMails = {
  /** To an address that was used to sign: nothing counts before its owner presses the button on the page. */
  confirm: { button: 'confirm.button', small: ['confirm.valid', 'confirm.ignore'] },
  /** To the same address a day later, when nobody has confirmed. */
  reminder: { button: 'confirm.button', small: ['confirm.valid', 'confirm.ignore', 'reminder.once'] },
  /** To an address that has signed and signed again: the way back to one’s own page. */
  'signature-link': ownPage,
  /** To a signer who has just confirmed: the mail to keep. */
  confirmed: ownPage,
  /** To the officer of an organization whose signature is now published. */
  published: { button: 'frame.openPage', small: ['frame.private', 'published.read'] },
  /** To the officer of an organization that left the list because its check was revoked. */
  'taken-back': ownPage,
  /** To a signer whose signature the organizers looked at and will not publish. */
  rejected: ownPage,
  /** To a signer whom the organizers ask something before they decide. The question stands on the own page alone. */
  asked: ownPage,
  /** To a new address that no one has proven yet: nothing changes before its owner presses the button on the page. */
  address: { button: 'address.button', small: ['address.valid', 'address.ignore'] },
  /** To a new address that has signed the letter already: its own page, and why nothing is moved. */
  'address-taken': ownPage,
  /** To the new address after the change: the mail to keep, with the only link that works. */
  'address-new': ownPage,
  /** To the address that was left: word of it, and whom to ask. */
  'address-old': { button: null, small: ['address-old.notYou', 'address-old.last'] },
  /** To a second officer, whom the first one named and who proved nothing yet. */
  countersign: { button: 'countersign.button', small: ['countersign.valid', 'countersign.ignore'] },
  /** To the officer of an organization that says it did not sign: the name is held until someone has looked. */
  objected: ownPage,
  /** To an address for which someone asked for lost links: the way back to one’s own page. */
  found: { button: 'frame.openPage', small: ['frame.private', 'found.ignore'] },
  /** To a signer who wants news: the letter was delivered. */
  delivered: { button: 'delivered.button', small: ['delivered.stop', 'frame.private'] },
} satisfies Record<string, Shape>

export type SignerTemplate = keyof typeof signerMails

type Props = { template: SignerTemplate; mail: SignatureMail; subject: string }

/** A mail about one signature: what happened, under which letter, what to do next, and the way to it. */
export function SignerMail({ template, mail, subject }: Props) {
  const t = translator(mail.language, 'mail')
  const { button, small }: Shape = signerMails[template]
  const confirms = template === 'confirm' || template === 'reminder'
  const until = formatMoment(mail.validUntil, interfaceLanguage(mail.language))
  return (
    <SignerFrame mail={mail} subject={subject} preheader={t(`${template}.preheader`)}>
      <Heading>{t(`${template}.heading`)}</Heading>
      <Paragraph>{t(`${template}.lead`)}</Paragraph>
      <LetterTitle title={mail.title} language={mail.titleLanguage} around={mail.language} />
      {mail.coalition && (
        <Paragraph>
          {t.rich('frame.coalition', { coalition: mail.coalition, name: (chunks) => <bdi>{chunks}</bdi> })}
        </Paragraph>
      )}
      {confirms && mail.invited && (
        <Paragraph>
          {t.rich('confirm.invited', { organization: mail.invited, name: (chunks) => <bdi>{chunks}</bdi> })}
        </Paragraph>
      )}
      {template === 'confirmed' && mail.waits && <Paragraph>{t('confirmed.waits')}</Paragraph>}
      {mail.launch && <Paragraph>{notPublicYet(mail.launch, mail.language)}</Paragraph>}
      <Paragraph>
        {confirms ? t(mail.waits ? 'confirm.nextOrganization' : 'confirm.next') : t(`${template}.next`)}
      </Paragraph>
      {button && (
        <Action
          href={template === 'delivered' ? (mail.recordLink ?? mail.letterLink) : mail.link}
          label={t(button)}
          otherwise={t('frame.address')}
        />
      )}
      {confirms && mail.code && <ConfirmCode mail={mail} code={mail.code} />}
      {(template === 'countersign' || template === 'address') && mail.code && (
        <PageCode mail={mail} code={mail.code} />
      )}
      {small.map((print) => (
        <Small key={print}>
          <Said print={print} mail={mail} until={until} />
        </Small>
      ))}
    </SignerFrame>
  )
}

function Said({ print, mail, until }: { print: Print; mail: SignatureMail; until: string }) {
  const t = translator(mail.language, 'mail')
  if (print === 'published.read') return <Link href={mail.letterLink}>{t(print)}</Link>
  return print === 'delivered.stop' ? <Link href={mail.link}>{t(print)}</Link> : t(print, { until })
}

/** A person confirms by the link or by the code; for an organization the page behind the link asks for it. */
function ConfirmCode({ mail, code }: { mail: SignatureMail; code: string }) {
  const t = translator(mail.language, 'mail')
  return (
    <>
      <Paragraph>{mail.waits ? t('confirm.codeOrganization') : t('confirm.code')}</Paragraph>
      <Code>{code}</Code>
      <Small>{t('confirm.codeKeep')}</Small>
    </>
  )
}

/** Programs press what they find in a mail; a second officer types, and so does an organization at its new address. */
function PageCode({ mail, code }: { mail: SignatureMail; code: string }) {
  const t = translator(mail.language, 'mail')
  return (
    <>
      <Paragraph>{t('countersign.code')}</Paragraph>
      <Code>{code}</Code>
    </>
  )
}
