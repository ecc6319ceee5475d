import type { DraftValues, TranslationValues } from '@/domain/campaign/campaign'
import type { ACCESS, CategoryValues, Invited } from '@/domain/campaign/category'
import type { ProofRule } from '@/db/tables/campaign'
import type { ReceiptForm } from '@/domain/delivery/receipt/receipt'
import type { SupportKind } from '@/db/tables/organization'
import type { UpdateText } from '@/domain/update/update'

// How a demonstration campaign is written down: in our own words, signed by no one who exists. Every name says that it is
// invented, so that no picture of it can be taken for a real list.

/** Where a signature ends that is not simply listed. */
export type End = 'unlisted' | 'pending' | 'waiting' | 'taken-back' | 'withdrawn'

/**
 * What happens to an organization beside an organizer's check (`domain`, `lapsed`), in its place (`countersigned`), or while it
 * waits (`objected`: the colleague who was asked says no; `answered`: so a question of the organizers is), or when it is listed
 * (`disowned`: someone at its domain says that it did not sign).
 */
export type Story = 'countersigned' | 'domain' | 'lapsed' | 'objected' | 'answered' | 'disowned'

export type Signer = {
  country: string
  /** The language the letter was read in; the letter's own when left out. */
  language?: string
  category?: string
  end?: End
  /** The domain of its own where its officer has a mailbox. */
  domain?: string
  /** Who decided to sign, and how many days before. */
  decision?: { body: string; days: number }
  story?: Story
  /** Whom it speaks for. */
  members?: string[]
  /** How many hours ago it was signed, of what has not ended yet. */
  hours?: number
} & ({ organization: string } | { name: string; title?: string; affiliation?: string })

/** What an organization that was asked said, or what its mail met. `by-itself`: it signed, and not by its link. */
export type Answer =
  | { what: 'opened' | 'mail-returned' | 'unwanted' | 'stopped' | 'signed' | 'by-itself' | 'handed-on' }
  | { what: 'declined'; reason: string }
  | { what: 'deciding'; days: number }

/** An organization that is asked to sign. `asked`, `reminded` and `day` (of its answer) are days before today. */
export type Asked = {
  organization: string
  country: string
  /** The domain of its address; null while nobody knows whom to write to. */
  domain: string | null
  language?: string
  partner?: string
  note?: string
  category?: string
  asked?: number
  reminded?: number
  /** Days from today at which it is to be asked. */
  planned?: number
  answer?: Answer & { day: number }
}

/** An update that was mailed to those who want news, so many days before today. */
export type News = { texts: UpdateText[]; days: number }

export type Plan = {
  letter: Pick<DraftValues, 'slug' | 'language' | 'addressees' | 'title' | 'text'>
  translations: TranslationValues[]
  /** Its own ink, and the coalition behind it. */
  face?: { ink: string; coalition: string }
  kinds: Invited
  access?: (typeof ACCESS)[number]
  rule?: ProofRule
  categories: CategoryValues[]
  /** Days before today, at noon UTC. */
  opened: number
  /** Days from today, negative for a closed letter, at six in the evening of the zone. */
  closes: number
  zone: string
  signers: Signer[]
  /** The slug of an earlier letter that it belongs with. */
  series?: string
  /** Days from today until it becomes public, of a letter that collects first. */
  launches?: number
  asks?: Asked[]
  /** What an organizer brings in from elsewhere, as a file, and where it is from. */
  imports?: { source: string; file: string }
  /** What stands beside the signatures; `days` before today. */
  supports?: { kind: SupportKind; organization: string; source: string; days: number }[]
  /** Of a closed letter: to whom it is delivered, and what came back. */
  delivered?: { recipient: string; note: string; receipts: Omit<ReceiptForm, 'on'>[] }
  /** Then some of its signers ask for news. */
  news?: News
  /** A name that the host put on the watch list. */
  watched?: string
}
