import { MOST_MONTHS, USUAL_ADDRESS_DAYS } from '@/domain/campaign/keeping'
import { IMPORT_DAYS } from '@/domain/import/import'
import { KEPT_INVITATION_DAYS } from '@/domain/invitation/invitation'
import { SALT_HOURS } from '@/domain/limit/limits'
import { MAIL_LIFETIME } from '@/domain/mail/mail-times'
import { ROLE_DAYS } from '@/domain/organization/role-address'
import { ADDRESS_DAYS, CONFIRM_DAYS, LINK_CAPS, MAIL_CAPS, SUBMISSION_MINUTES } from '@/domain/signature/caps'
import { SIGN_IN_MINUTES } from '@/domain/team/team'
import { environment } from '@/env'

/** What is kept, a row each, in the table's order. */
export const ROWS = [
  'pending',
  'confirmed',
  'address',
  'shown',
  'check',
  'review',
  'objections',
  'roleAddresses',
  'logo',
  'import',
  'invitations',
  'submission',
  'outbox',
  'links',
  'newAddress',
  'mailings',
  'linkRequests',
  'limits',
  'suppression',
  'history',
  'organizers',
  'log',
] as const

/** Numbers of the sentences, each from the constant that the code itself obeys. */
export function numbersOf(row: (typeof ROWS)[number]): Record<string, number | string> {
  const host = environment().HOST_NAME
  switch (row) {
    case 'address':
      return { days: USUAL_ADDRESS_DAYS, months: MOST_MONTHS, host }
    case 'submission':
      return { minutes: SUBMISSION_MINUTES, host }
    case 'outbox':
      // MAIL_LIFETIME is in minutes.
      return { days: MAIL_LIFETIME.confirm / (24 * 60), host }
    case 'roleAddresses':
      return { days: ROLE_DAYS, host }
    case 'import':
      return { days: IMPORT_DAYS, host }
    case 'invitations':
      return { days: KEPT_INVITATION_DAYS, host }
    case 'mailings':
      return {
        ...{ day: MAIL_CAPS.aDay, inAll: MAIL_CAPS.inAll, days: CONFIRM_DAYS },
        ...{ minutes: MAIL_CAPS.minutesApart, host },
      }
    case 'limits':
      return { hours: SALT_HOURS, host }
    case 'newAddress':
      return { days: ADDRESS_DAYS, host }
    case 'linkRequests':
      return { day: LINK_CAPS.aDay, minutes: LINK_CAPS.minutesApart, host }
    case 'organizers':
      return { minutes: SIGN_IN_MINUTES, host }
    default:
      return { days: CONFIRM_DAYS, host }
  }
}
