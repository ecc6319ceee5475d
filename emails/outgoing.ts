/** A mail as it leaves. The idempotency key is the same for each attempt to send it (the outbox row's id). */
export type OutgoingMail = { to: string; subject: string; html: string; text: string; idempotencyKey: string }

/** `retry` may succeed later, `refused` never will. Faults are short codes and quote nothing of the mail. */
export type Delivery =
  | { outcome: 'sent' }
  | { outcome: 'retry'; fault: string; afterSeconds?: number }
  | { outcome: 'refused'; fault: string }

/** Says that no person wrote this, so that no one's vacation notice answers (RFC 3834; the second is Exchange's). */
export const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** How long one attempt may take, in milliseconds. */
export const DOOR_TIMEOUT = 10_000

/** Whether a text is exactly one mailbox: no list, no display name, no line break that could reach a header. */
export function isOneMailbox(text: string): boolean {
  return /^[^\s\p{C}<>(),;:"\\@]+@[^\s\p{C}<>(),;:"\\@]+$/u.test(text)
}
