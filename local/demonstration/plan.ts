import type { DraftValues, TranslationValues } from '@/domain/campaign/campaign'
import type { CategoryValues, Invited } from '@/domain/campaign/category'

// How a demonstration campaign is written down: in our own words, signed by no one who exists. Every name says that it is
// invented, so that no picture of it can be taken for a real list.

/** Where a signature ends that is not simply listed. */
export type End = 'unlisted' | 'pending' | 'waiting' | 'taken-back' | 'withdrawn'

export type Signer = {
  country: string
  /** The language the letter was read in; the letter's own when left out. */
  language?: string
  category?: string
  end?: End
} & ({ organization: string } | { name: string; title?: string; affiliation?: string })

export type Plan = {
  letter: Pick<DraftValues, 'slug' | 'language' | 'addressees' | 'title' | 'text'>
  translations: TranslationValues[]
  kinds: Invited
  categories: CategoryValues[]
  /** Days before today, at noon UTC. */
  opened: number
  /** Days from today, negative for a closed letter, at six in the evening of the zone. */
  closes: number
  zone: string
  signers: Signer[]
  /** The slug of an earlier letter that it belongs with. */
  series?: string
}
