import type { MailTemplate } from './mail'

const DAY = 24 * 60

/** Minutes after which a mail is no longer worth sending: the link in it has expired, or the news is old. */
export const MAIL_LIFETIME: Record<MailTemplate, number> = {
  confirm: 7 * DAY,
  reminder: 7 * DAY,
  'signature-link': 7 * DAY,
  confirmed: 7 * DAY,
  published: 7 * DAY,
  'taken-back': 7 * DAY,
  rejected: 7 * DAY,
  asked: 7 * DAY,
  'sign-in': 10,
  address: 7 * DAY,
  'address-taken': 7 * DAY,
  'address-new': 7 * DAY,
  'address-old': 7 * DAY,
  countersign: 14 * DAY,
  found: 7 * DAY,
  invitation: 7 * DAY,
  'invitation-reminder': 7 * DAY,
  objection: 60,
  'objected-team': 7 * DAY,
  'objected-team-again': 7 * DAY,
  objected: 7 * DAY,
  'role-address': 7 * DAY,
  'role-confirmed': 7 * DAY,
  'role-published': 7 * DAY,
  delivered: 7 * DAY,
  update: 7 * DAY,
  'update-test': 60,
  'receipt-team': 7 * DAY,
  'sealed-file': 7 * DAY,
  'shredded-team': 7 * DAY,
  'paused-team': DAY,
  'paused-host': DAY,
  'rush-team': DAY,
  'paced-team': DAY,
  'rush-host': DAY,
  'full-host': DAY,
  find: DAY,
}

/** Minutes between attempts: after the first, the second, … (29 hours in all). */
export const MAIL_BACK_OFF = [1, 5, 15, 60, 240, 720, 720]

/** Attempts after which a mail is given up. */
export const MAIL_ATTEMPTS = MAIL_BACK_OFF.length + 1

/** Seconds a claimed row belongs to the worker that claimed it; a killed worker's rows come back after that. */
export const MAIL_LEASE = 120
