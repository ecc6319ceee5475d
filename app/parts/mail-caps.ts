import { CONFIRM_DAYS, MAIL_CAPS } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'

/** How often an address is written to before its owner confirms. */
export function mailCaps(language: string): string {
  return translator(language, 'submitted')('againCaps', {
    minutes: MAIL_CAPS.minutesApart,
    day: MAIL_CAPS.aDay,
    inAll: MAIL_CAPS.inAll,
    days: CONFIRM_DAYS,
  })
}
