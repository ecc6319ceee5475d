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
