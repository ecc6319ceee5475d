import { blindIndex, type DataKey } from '@/domain/seal/seal'
import {
  canonicalEmail,
  cappedEmail,
  coarseEmail,
  domainOf,
  dotlessEmail,
} from '@/domain/text/canonical-email'

/** Blind index of a mailbox by which "never write again" is kept: every `+tag` is the same one. */
export function mailboxIndex(key: DataKey, email: string): Buffer {
  return blindIndex(key, 'never', coarseEmail(email))
}

/** Blind index by which a letter's mails to an address are counted: all its tags are one, and the address itself another. */
export function cappedIndex(key: DataKey, email: string): Buffer {
  return blindIndex(key, 'mailbox', cappedEmail(email))
}

/**
 * Under what "never write again" may stand for an address: the mailbox, and the two indexes by which it was kept before.
 * @param siteKey the installation's key
 */
export function suppressionIndexes(siteKey: DataKey, email: string): Buffer[] {
  return [
    mailboxIndex(siteKey, email),
    blindIndex(siteKey, 'email', canonicalEmail(email)),
    blindIndex(siteKey, 'mailbox', dotlessEmail(email)),
  ]
}

/** The lane of the queue in which a mail waits: a short blind number of the recipient's domain, never the domain. */
export function laneOf(key: DataKey, email: string): number {
  return blindIndex(key, 'lane', domainOf(email)).readInt16BE()
}
