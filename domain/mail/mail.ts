// Mail as the domain sees it: a row of the outbox that asks for one mail. Words and markup are in emails/.

/** What may be asked for. `confirm` goes to an address no one has proven yet: it carries no visitor's words. */
export type MailTemplate =
  | 'confirm'
  /** Once more, a day later, to who has not confirmed. */
  | 'reminder'
  | 'signature-link'
  | 'confirmed'
  | 'published'
  /** To the officer of an organization that was told it is on the list, and no longer is. */
  | 'taken-back'
  /** To a signer whose signature the organizers decided not to publish, and to one whom they ask something. */
  | 'rejected'
  | 'asked'
  | 'sign-in'
  /** To a new address, which no one has proven yet: its link confirms it. */
  | 'address'
  /** To a new address that has signed the letter already. */
  | 'address-taken'
  /** After the change: the new link to the new address, and word to the old one. */
  | 'address-new'
  | 'address-old'
  /** To a second officer, whom the first one named: their link and code countersign. */
  | 'countersign'
  /** The link to an own page, as someone with this address asked for it. */
  | 'found'
  /** To an organization that an organizer asks to sign, with its personal link; and once more while it is silent. */
  | 'invitation'
  | 'invitation-reminder'
  /** To an address at an organization's domain, to say that it did not sign: a code. No one has proven it yet. */
  | 'objection'
  /** After that: to the campaign's owners, whether the name is off the list or stays there, and to the officer who signed. */
  | 'objected-team'
  | 'objected-team-again'
  | 'objected'
  /** To a role address that an officer left: a code; and later, of signatures in the name of its organization. */
  | 'role-address'
  | 'role-confirmed'
  | 'role-published'
  /** To a signer who wants news: the letter was delivered, and where the record of it is. */
  | 'delivered'
  /** To a signer who wants news: what the organizers wrote; and the same to an organizer who tries it out. */
  | 'update'
  | 'update-test'
  /** To the campaign's owners: somebody behind the addressee's link of a delivery received it, or answered. */
  | 'receipt-team'
  /** To the campaign's owners: somebody of the team asked for a file with addresses. */
  | 'sealed-file'
  /** To the other owners: one of them destroyed what the letter had sealed. */
  | 'shredded-team'
  /** To the campaign's owners, and to whoever runs the site: its mail pauses by itself, or a great many are signing. */
  | 'paused-team'
  | 'paused-host'
  | 'rush-team'
  | 'rush-host'
  /** To the campaign's owners: confirmations wait because so many go to one domain. */
  | 'paced-team'
  /** To whoever runs the site: a great many mails of one letter wait. */
  | 'full-host'
  /** No mail: asks the worker which `found` mails an address gets (domain/signature/rights/answer-link-request.ts). */
  | 'find'

/**
 * The sealed part of a row: the address as typed, the token whose link the mail carries (empty when it carries none),
 * where it leads after it, and the code that stands beside it. The code is carried rather than made of the token: what is
 * mailed then follows from nothing that is stored. An invitation names the organization that is asked, and which partner
 * asks it.
 */
export type Envelope = {
  to: string
  token: string
  next?: string
  code?: string
  organization?: string
  partner?: string
  /** A colleague passed the invitation on. */
  handed?: boolean
  sealedFile?: { by: string; at: string; recipient: 'key' | 'passphrase'; format: 'csv' | 'xlsx' }
}

/**
 * What a failed attempt says: something about this mail, or about the way to the provider, so that no mail would get through now
 * and none is blamed for it. `unclear` may be either.
 */
export type Blame = 'mail' | 'way' | 'unclear'

/** What became of one attempt. `afterSeconds` is what the provider asked for (Retry-After). */
export type MailOutcome =
  | { outcome: 'sent' }
  | { outcome: 'retry'; fault: string; blame: Blame; afterSeconds?: number }
  | { outcome: 'refused'; fault: string }
  | { outcome: 'dropped' }

/** A worker that stops gives back what it has not begun. */
export const RELEASED: MailOutcome = { outcome: 'retry', fault: 'released', blame: 'way' }
