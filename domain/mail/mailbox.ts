import { blindIndex, type DataKey } from '@/domain/seal/seal'
import { canonicalEmail, coarseEmail, domainOf } from '@/domain/text/canonical-email'

/** Blind index of a mailbox as caps see it: every `+tag` and every way to set dots is the same one. */
export function mailboxIndex(key: DataKey, email: string): Buffer {
  return blindIndex(key, 'mailbox', coarseEmail(email))
}

/**
 * Under what "never write again" may stand for an address: the mailbox, and the finer index by which it was kept before
 * caps became coarse.
 * @param siteKey the installation's key
 */
export function suppressionIndexes(siteKey: DataKey, email: string): [Buffer, Buffer] {
  return [mailboxIndex(siteKey, email), blindIndex(siteKey, 'email', canonicalEmail(email))]
}

/** The lane of the queue in which a mail waits: a short blind number of the recipient's domain, never the domain. */
export function laneOf(key: DataKey, email: string): number {
  return blindIndex(key, 'lane', domainOf(email)).readInt16BE()
}
