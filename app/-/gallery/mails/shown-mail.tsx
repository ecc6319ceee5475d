import type { Scheme } from '@/app/parts/scheme'
import { composeMail, type MailContent } from '@/emails/compose'
import { Example } from '../gallery-page'

type Props = { says: string; mail: MailContent; scheme: Scheme | null }

/** One mail as it goes out: on a phone, on a computer, and what a client without HTML shows. */
export async function ShownMail({ says, mail, scheme }: Props) {
  const { subject, html, text } = await composeMail(mail)
  const frame = { srcDoc: html, loading: 'lazy', 'data-colors': scheme ?? undefined } as const
  return (
    <Example says={says}>
      <p className="gallery-subject">
        <bdi>{subject}</bdi>
      </p>
      <div className="gallery-frames">
        <iframe {...frame} className="gallery-phone" title={`${mail.template}, ${says}, phone`} />
        <iframe {...frame} className="gallery-laptop" title={`${mail.template}, ${says}, laptop`} />
        <pre dir="auto">{text}</pre>
      </div>
    </Example>
  )
}
