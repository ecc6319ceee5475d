import type { Scheme } from '@/app/parts/scheme'
import { composeMail, type MailContent } from '@/emails/compose'
import { Example } from '../gallery-page'

const ASKS_FOR_DARK = '(prefers-color-scheme:dark)'

/** The mail in the colors that were asked for: a frame would take the device's. */
function inScheme(html: string, scheme: Scheme | null): string {
  if (!scheme) return html
  return html
    .replaceAll(ASKS_FOR_DARK, scheme === 'dark' ? 'all' : 'not all')
    .replace('color-scheme:light dark', `color-scheme:${scheme}`)
}

type Props = { says: string; mail: MailContent; scheme: Scheme | null }

/** One mail as it goes out: on a phone, on a computer, and what a client without HTML shows. */
export async function ShownMail({ says, mail, scheme }: Props) {
  const { subject, html, text } = await composeMail(mail)
  const frame = { srcDoc: inScheme(html, scheme), loading: 'lazy' } as const
  return (
    <Example says={says}>
      <p className="gallery-subject">
        <bdi>{subject}</bdi>
      </p>
      <div className="gallery-frames">
        <iframe {...frame} sandbox="" className="gallery-phone" title={`${mail.template}, ${says}, phone`} />
        <iframe
          {...frame}
          sandbox=""
          className="gallery-laptop"
          title={`${mail.template}, ${says}, laptop`}
        />
        <pre dir="auto">{text}</pre>
      </div>
    </Example>
  )
}
