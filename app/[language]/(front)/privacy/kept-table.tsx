import { IMPORT_DAYS } from '@/domain/import/import'
import { KEPT_INVITATION_DAYS } from '@/domain/invitation/invitation'
import { SALT_HOURS } from '@/domain/limit/limits'
import { MAIL_LIFETIME } from '@/domain/mail/mail'
import { ROLE_DAYS } from '@/domain/organization/role-address'
import { ADDRESS_DAYS, CONFIRM_DAYS, LINK_CAPS, MAIL_CAPS, SUBMISSION_MINUTES } from '@/domain/signature/caps'
import { SIGN_IN_MINUTES } from '@/domain/team/team'
import { environment } from '@/env'
import { translator } from '@/messages/translator'

const ROWS = [
  'pending',
  'confirmed',
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
function numbersOf(row: (typeof ROWS)[number]): Record<string, number | string> {
  const host = environment().HOST_NAME
  switch (row) {
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

/** What is kept, why, and for how long. On a phone each row is a small card; the roles keep it a table for all. */
export function KeptTable({ language }: { language: string }) {
  const t = translator(language, 'privacy')
  const label = (words: string) => <span className="text-quiet font-semibold sm:sr-only">{words}: </span>
  const cell = 'block py-0.5 sm:table-cell sm:py-3 sm:pe-5'
  return (
    <table role="table" className="block w-full text-sm sm:table">
      <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
        <tr role="row" className="border-rule text-start sm:table-row sm:border-b">
          {[t('what'), t('why'), t('long')].map((words) => (
            <th role="columnheader" scope="col" className="py-2 pe-5 text-start font-semibold" key={words}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group">
        {ROWS.map((row) => (
          <tr role="row" className="border-rule block border-b py-3 align-top sm:table-row" key={row}>
            <th
              role="rowheader"
              scope="row"
              className={`${cell} text-start text-base font-semibold sm:w-2/5 sm:text-sm sm:font-medium`}
            >
              {t(`kept.${row}.what`, numbersOf(row))}
            </th>
            <td role="cell" className={cell}>
              {label(t('why'))}
              {t(`kept.${row}.why`, numbersOf(row))}
            </td>
            <td role="cell" className={cell}>
              {label(t('long'))}
              {t(`kept.${row}.long`, numbersOf(row))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
