import type { ReactNode } from 'react'
import { translator } from '@/messages/translator'
import { Column } from './column'
import { Link, Small } from './elements'
import { light, sans } from './palette'

/** Who runs the installation, as every mail says it. */
export type Host = { name: string; contact: string }

/** The way to never be written to again, where there is one. */
export function NeverAgain({ link, words }: { link: string | null; words: string }) {
  if (!link) return null
  return (
    <Small>
      <Link href={link}>{words}</Link>
    </Small>
  )
}

/** The way back for whoever lost the link to their signature: in every mail to signers. */
export function LostLink({ language, link }: { language: string; link: string | null }) {
  if (!link) return null
  return (
    <Small>
      {translator(language, 'rights').rich('lostLink', { a: (words) => <Link href={link}>{words}</Link> })}
    </Small>
  )
}

/** The organizers' way in: in every mail to them. */
export function SignInLine({ language, link }: { language: string; link: string | null }) {
  if (!link) return null
  return (
    <Small>
      {translator(language, 'mail').rich('frame.signIn', { a: (words) => <Link href={link}>{words}</Link> })}
    </Small>
  )
}

/** The line that says who sent the mail and whom to ask about the site. */
export function HostLine({ language, host }: { language: string; host: Host }) {
  const t = translator(language, 'mail')
  return (
    <Small>
      {t.rich('frame.host', {
        host: host.name,
        contact: host.contact,
        name: (chunks) => <bdi>{chunks}</bdi>,
        address: () => <Address contact={host.contact} />,
      })}
    </Small>
  )
}

/** What stands under the sheet. */
export function Footer({ children }: { children: ReactNode }) {
  return (
    <Column>
      <td style={{ padding: '20px 8px 0', fontFamily: sans, color: light.quiet }}>{children}</td>
    </Column>
  )
}

/** An address that opens a mail program. */
export function Address({ contact }: { contact: string }) {
  return <Link href={`mailto:${contact}`}>{contact}</Link>
}
