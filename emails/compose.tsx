import { render, toPlainText } from '@react-email/render'
import type { ReactElement } from 'react'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { SignatureMail } from './frame'
import { InvitationLetter, type InvitationMail } from './invitation-mail'
import {
  OrganizationNews,
  organizationMails,
  type OrganizationMail,
  type OrganizationTemplate,
} from './organization-mail'
import { SealedFileNews, type SealedFileMail } from './sealed-file-mail'
import { SignIn, type SignInMail } from './sign-in'
import { SignerMail, type SignerTemplate } from './signer-mail'
import { headerText, subjectTitle } from './subject'
import { UpdateLetter, type UpdateMail } from './update-mail'

/** What is to be written: a template with exactly the props it takes. */
export type MailContent =
  | ({ template: SignerTemplate } & SignatureMail)
  | ({ template: OrganizationTemplate } & OrganizationMail)
  | InvitationMail
  | SealedFileMail
  | UpdateMail
  | ({ template: 'sign-in' } & SignInMail)

export type Composed = { subject: string; html: string; text: string }

/** Writes one mail: subject on one line, HTML, and a text part that says the same with links in full. */
export async function composeMail(letter: MailContent): Promise<Composed> {
  const t = translator(letter.language, 'mail')
  if (letter.template === 'sign-in') {
    const subject = headerText(t('sign-in.subject', { host: letter.host.name }))
    return finish(subject, <SignIn mail={letter} subject={subject} />)
  }
  if ('update' in letter) {
    const { subject: own } = letter.update
    const subject = headerText(letter.template === 'update' ? own : t('update.testSubject', { subject: own }))
    return finish(subject, <UpdateLetter mail={letter} subject={subject} />)
  }
  const title = subjectTitle(letter.title, letter.titleLanguage, interfaceLanguage(letter.language))
  if (isToOrganization(letter)) {
    const words = translator(letter.language, 'organizationMail')
    const subject = headerText(words(`${letter.template}.subject`, { title }))
    return finish(subject, <OrganizationNews template={letter.template} mail={letter} subject={subject} />)
  }
  const subject = headerText(t(`${letter.template}.subject`, { title }))
  if (letter.template === 'sealed-file')
    return finish(subject, <SealedFileNews mail={letter} subject={subject} />)
  if ('organization' in letter) return finish(subject, <InvitationLetter mail={letter} subject={subject} />)
  return finish(subject, <SignerMail template={letter.template} mail={letter} subject={subject} />)
}

function isToOrganization(
  letter: MailContent,
): letter is { template: OrganizationTemplate } & OrganizationMail {
  return Object.hasOwn(organizationMails, letter.template)
}

async function finish(subject: string, element: ReactElement): Promise<Composed> {
  const html = await render(element)
  return { subject, html, text: plainText(html) }
}

function plainText(html: string): string {
  return toPlainText(html, {
    wordwrap: 76,
    formatters: { addressBelow },
    selectors: [
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'a', format: 'addressBelow' },
    ],
  }).concat('\n')
}

// What of html-to-text's formatter arguments is used here; the package brings no types.
type Words = { data?: string; children?: Words[] }
type Anchor = { attribs: Record<string, string>; children: Words[] }
type Builder = { addLineBreak(): void; addInline(text: string, options: { noWordTransform: boolean }): void }

/** A link in the text part: its words, and the address alone on the next line, where every client makes it a link; a bare one once. */
function addressBelow(
  element: Anchor,
  walk: (children: unknown[], builder: Builder) => void,
  builder: Builder,
): void {
  const href = element.attribs.href ?? ''
  const words = wordsOf(element)
  const address = href.startsWith('mailto:') ? mailboxOf(href) : href
  // What leads to an address and says it already is written once, as programs make a link of it.
  const said = isSameAddress(words, href)
  if (!said) walk(element.children, builder)
  // To a note below, and back; and to a mailbox that the words name.
  const named = href.startsWith('mailto:') && words.toLowerCase().includes(address.toLowerCase())
  if (address.startsWith('#') || (!said && named)) return
  if (!said) builder.addLineBreak()
  builder.addInline(address, { noWordTransform: true })
}

const wordsOf = ({ data, children }: Words): string => data ?? children?.map(wordsOf).join('') ?? ''

/** Whom a mail link writes to, without the subject that it may bring along. */
const mailboxOf = (href: string) => href.slice('mailto:'.length).split('?')[0]!

function isSameAddress(words: string, href: string): boolean {
  if (!/^(?:https?:\/\/|www\.)/i.test(words) || !URL.canParse(href)) return false
  const web = /^www\./i.test(words) ? new URL(href).protocol + '//' + words : words
  return URL.canParse(web) && new URL(web).href === new URL(href).href
}
