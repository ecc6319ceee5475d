import { environment } from '@/env'
import { translator } from '@/messages/translator'
import { MailLink } from './mail-link'

/** Whom to ask who wanted no email from this site anymore, and does again: only the host takes an address off that list. */
export function SignLater({ language }: { language: string }) {
  const { HOST_NAME: host, HOST_CONTACT: contact } = environment()
  return translator(language, 'neverAgain').rich('later', {
    host,
    contact,
    mail: () => <MailLink address={contact} />,
  })
}
