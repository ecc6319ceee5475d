import type { DeliveredCampaign, DeliveredLetter, DeliveredRow } from '@/bundle/delivered'
import type { DeliveredCounts } from '@/db/tables/delivery'
import type { Kind } from '@/db/tables/campaign'

// The noun: what a frozen folder is made of, a copy of everything public of a letter that is closed. Plain values, and the
// ways to read what is large.

/** A translation says which edition it translates, when that is an earlier one. */
export type FrozenLetter = DeliveredLetter & { /** Sanitized. */ html: string; earlier: number | null }

/** A file beside the pages, read when its turn comes. */
export type FrozenFile = {
  name: string
  size: number
  /** SHA-256 in hexadecimal. */
  hash: string
  read: () => AsyncIterable<Uint8Array>
}

export type FrozenReceipt = {
  kind: 'handed' | 'received' | 'answered'
  office: string
  words: string | null
  happenedAt: string
  /** Who said it: the organizers, or the addressee through their link. */
  by: 'organizer' | 'addressee'
  file: (FrozenFile & { mediaType: string }) | null
}

export type FrozenDelivery = {
  number: number
  recipient: string | null
  note: string | null
  cutoffAt: string
  finalAt: string
  edition: number
  counts: DeliveredCounts
  revisions: {
    revision: number
    builtAt: string
    removed: Partial<Record<'withdrawn' | 'hidden' | 'takenOff', number>>
    fingerprint: string
    /** What files it had, where another one took its place. */
    replaced: Omit<FrozenFile, 'read'>[]
  }[]
  /** Empty while they are made again without names that left. */
  files: FrozenFile[]
  receipts: FrozenReceipt[]
}

export type FrozenSection = { kind: Kind; category: string | null }

export type Frozen = {
  host: { name: string; contact: string; url: string }
  campaign: DeliveredCampaign
  /** The coalition behind the letter and the colors of its links in light and dark, where they are its own. */
  face: { coalition: string | null; ink: { light: string; dark: string } | null }
  /** When the copy was made. */
  frozenAt: string
  closedAt: string | null
  edition: number
  /** In the letter's languages, the authoritative one first. */
  letters: FrozenLetter[]
  unlisted: number
  deliveries: FrozenDelivery[]
  /** The sections of the list in their order; one may be empty. */
  sections: FrozenSection[]
  /** The names of a section that are public when they are read, a thousand at a time. */
  names: (section: FrozenSection) => AsyncIterable<DeliveredRow[]>
}

/** A file of the folder: its path, and what is in it. */
export type Piece = { path: string; content: Iterable<string> | AsyncIterable<Uint8Array> }
