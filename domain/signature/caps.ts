import { CODE_TRIES } from '@/domain/seal/code'

/** How long a mailed confirmation link works, and how long a pending signature is kept, in days. */
export const CONFIRM_DAYS = 7

/** How long the page after signing can correct the address and send again, in minutes from when its mail leaves. */
export const SUBMISSION_MINUTES = 60

/** Codes that may be typed into one page after signing: those of two mails, whatever became of either. */
export const SUBMISSION_CODES = 2 * CODE_TRIES

/** Mails to one address in one campaign: at least this many minutes apart, a day, and in all while a pending signature is kept. */
export const MAIL_CAPS = { minutesApart: 10, aDay: 3, inAll: 5 } as const

/** How long the link works that confirms a new address, in days, and how often one signature may ask for one a day. */
export const ADDRESS_DAYS = 7
export const ADDRESS_ASKS_A_DAY = 5

/** Mails with lost links to one address: at least this many minutes apart, and a day (docs/decisions/010-signers-rights.md). */
export const LINK_CAPS = { minutesApart: 10, aDay: 3 } as const

/** Links to one own page that someone asked for: so many of them work, the newest. Those of its confirmation all do. */
export const ASKED_KEYS = 5
