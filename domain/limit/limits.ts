import { TESTS_AN_HOUR } from '@/domain/update/update'

// All numbers of what one sender or one address may ask for (docs/decisions/017). Caps a campaign: domain/signature/caps.ts;
// updates it sends: domain/update/update.ts.

/**
 * `atOnce` pass without waiting, then one every `seconds`. What is over that waits its turn, and past `most` (counting
 * what went at once) it is refused.
 */
export type Limit = { atOnce: number; seconds: number; most: number }

const HOUR = 3600
const DAY = 24 * HOUR

/** A limit that holds nothing back: it passes at once or is refused. */
const plain = (times: number, within: number): Limit => ({
  atOnce: times,
  seconds: within / times,
  most: times,
})

export const LIMITS = {
  /** Signing and correcting the address, by sender: IPv4 /32, IPv6 /64. About 200 an hour after about the first 30 (`byChance` in count.ts). */
  sign: { atOnce: 30, seconds: HOUR / 200, most: 300 },
  /** The same by what is around the sender: IPv4 /24, IPv6 /48. About 1,000 an hour after about the first 120. */
  signAround: { atOnce: 120, seconds: HOUR / 1000, most: 2000 },
  /**
   * The same by the domain of the address that is signed with, on the whole installation: about 200 an hour after about the first 200.
   * Nothing is refused; what is past `most` waits as long as that, an hour. What comes from around one sender counts no more
   * often than the first says, so that nobody makes a whole domain wait from one network; it waits with the others.
   */
  signAtFrom: plain(50, HOUR),
  signAt: { atOnce: 200, seconds: HOUR / 200, most: 400 },
  /** Asking for lost links, for a mail once more, for a link to sign in: by sender, each by itself. */
  find: plain(10, HOUR),
  again: plain(10, HOUR),
  signInFrom: plain(10, HOUR),
  /** Handing an invitation on to a colleague, by sender. */
  handOn: plain(10, HOUR),
  /** What comes through the link of a delivery, by sender; a file beside an answer counts once more. */
  addressee: plain(60, DAY),
  /** Links to sign in for one organizer: a fresh one is always due before the one before is dead (SIGN_IN_MINUTES). */
  signIn: plain(3, 15 * 60),
  /** Mails that strangers' requests send to one mailbox, on the whole installation. */
  mailbox: plain(5, DAY),
  /**
   * Saying that an organization did not sign: by sender; what is around a sender at one domain, so that two or three networks
   * never use up the domain's own; and all at one domain, where one passes again after 72 minutes.
   */
  objectionFrom: plain(10, HOUR),
  objectionAtFrom: plain(4, DAY),
  objectionAt: plain(20, DAY),
  /** Leaving a role address, from one organization's domain. */
  roleAddress: plain(6, DAY),
  /** Updates tried out in one's own mailbox, for one organizer. */
  updateTest: plain(TESTS_AN_HOUR, HOUR),
  /** Mails with a code to one mailbox, on the whole installation, whatever they are for. */
  code: plain(10, DAY),
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS

/** Times that one page after signing may correct the address. */
export const CORRECTIONS = 3

/** Hours after which no one can tell anymore what a key was made of. */
export const SALT_HOURS = 48
