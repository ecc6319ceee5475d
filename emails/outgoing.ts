/**
 * A mail as it leaves; `id` is the outbox row's, which comes back with what is reported of it. `unsubscribe`: where one press stops
 * mails like it.
 */
export type OutgoingMail = {
  to: string
  subject: string
  html: string
  text: string
  id: string
  unsubscribe?: string | undefined
}

/**
 * `retry` may succeed later, `refused` never will. Faults are short codes and quote nothing of the mail. What a failure says
 * something about: this mail, the way to the provider (nothing would get through now), or nobody knows which.
 */
export type Delivery =
  | { outcome: 'sent' }
  | { outcome: 'retry'; fault: string; blame: 'mail' | 'way' | 'unclear'; afterSeconds?: number }
  | { outcome: 'refused'; fault: string }

/** What an answer says; `perSecond` is how many requests the account may send, where it names that. */
export type Answer = { delivery: Delivery; perSecond?: number }

/** Of a request with several mails: one delivery for all, and which of them it was refused for, by their place. */
export type BatchAnswer = Answer & { refused: number[] }

/** Says that no person wrote this, so that no one's vacation notice answers (RFC 3834; the second is Exchange's). */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** The headers that ours has beside the usual ones. One-click unsubscribing is RFC 8058's. */
export const headersOf = ({ unsubscribe }: OutgoingMail): Record<string, string> => ({
  ...AUTOMATIC,
  ...(unsubscribe && {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }),
})

/** How long one attempt may be silent, in milliseconds. */
export const DOOR_TIMEOUT = 10_000

/** Whether a text is exactly one mailbox: no list, no display name, no line break that could reach a header. */
export function isOneMailbox(text: string): boolean {
  return /^[^\s\p{C}<>(),;:"\\@]+@[^\s\p{C}<>(),;:"\\@]+$/u.test(text)
}
