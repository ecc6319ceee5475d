import type { DeliveredCounts } from '@/db/tables/delivery'
import type { Kind } from '@/db/tables/campaign'
import type { PublicProof } from '@/db/tables/signature'

// The noun: what the files of a delivery are made of. Plain values, so that a thread can be given them.

/** A letter as it was delivered, in one language. */
export type DeliveredLetter = {
  /** BCP 47. */
  language: string
  title: string
  addressees: string
  /** Markdown. */
  text: string
  /** SHA-256 in hexadecimal: of the edition, or of the translation. */
  hash: string
}

/** A frozen list without its names. */
export type Delivered = {
  host: { name: string; contact: string; url: string }
  campaign: {
    slug: string
    /** Where the letter is. */
    url: string
    contact: string
    responsible: string
    /** Made for trying the site: every file says so. */
    demonstration: boolean
    /** By slug: kind, and the heading in each language. */
    categories: { slug: string; kind: Kind; headings: Record<string, string> }[]
  }
  number: number
  revision: number
  /**
   * Why there is more than one revision, the oldest first and this one last: of this one `builtAt` is when the last of its names left,
   * and the fingerprint is not known before it is built.
   */
  revisions: {
    revision: number
    builtAt: string
    removed: Record<string, number>
    fingerprint: string | null
  }[]
  edition: { number: number; hash: string }
  /** The authoritative language, in which files speak. */
  language: string
  /** In the delivery's languages, the authoritative one first. */
  letters: DeliveredLetter[]
  recipient: string | null
  note: string | null
  /** ISO 8601, UTC. */
  cutoffAt: string
  frozenAt: string
  counts: DeliveredCounts
  /** The public record, where receipts, answers and later revisions stand. */
  recordUrl: string
  /** Where the public keys are. */
  keysUrl: string
  /** Of the program that made the files. */
  version: string
}

export type DeliveredCampaign = Delivered['campaign']

/** A name of the frozen list, as the public list shows it. Times are ISO 8601, UTC. */
export type DeliveredRow = {
  number: number
  kind: Kind
  name: string | null
  title: string | null
  affiliation: string | null
  organization: string | null
  category: string | null
  country: string | null
  area: string | null
  proofs: PublicProof[]
  /** The address of the organization's page. */
  record: string | null
  members: string[] | null
  confirmedAt: string | null
}

/** The names by section, organizations first, each section in the collation of the delivery's language; read once, from the start. */
export type DeliveredRows = () => AsyncIterable<DeliveredRow>
