import { environment } from '@/env'

const SEPARATOR = '+'
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The address to which a mail comes back that can't be delivered: MAIL_RETURN_TO with the mail's id; nothing without it. */
export function returnAddress(mail: string): string | undefined {
  const { MAIL_RETURN_TO } = environment()
  return MAIL_RETURN_TO?.replace('@', `${SEPARATOR}${mail}@`)
}

/** The mail that such an address names; null for any other. */
export function mailOfReturn(address: string): string | null {
  const { MAIL_RETURN_TO } = environment()
  const [local, domain] = MAIL_RETURN_TO?.toLowerCase().split('@') ?? []
  const [name, at, more] = address.trim().toLowerCase().split('@')
  const [before, mail = ''] = name?.split(SEPARATOR) ?? []
  return local !== undefined && before === local && at === domain && more === undefined && UUID.test(mail)
    ? mail
    : null
}
