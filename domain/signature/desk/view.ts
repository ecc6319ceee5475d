import type { Kind } from '@/db/tables/signature'
import { checkEmail } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'

// The noun of a view of the desk: which signatures organizers ask for.

export const STANDINGS = [
  'waiting',
  'off',
  'listed',
  'unlisted',
  'pending',
  'held',
  'rejected',
  'withdrawn',
] as const
/** Where a signature stands, derived from its facts. `off`: an import put it on the list, and it was taken off again. */
export type Standing = (typeof STANDINGS)[number]

/** `category` is the name it has in addresses. */
export type DeskFilter = {
  standing?: Standing
  kind?: Kind
  country?: string
  category?: string
  q?: string
  /** On the list, and published at this moment or before; ISO 8601. */
  publishedBy?: string
  /** Published, or only counted, after this moment; ISO 8601. */
  publishedAfter?: string
  /** The id of the only one that is shown. */
  signature?: string
}
/** `confirmedOnly`: neither pending nor withdrawn. */
export type ExportFilter = DeskFilter & { confirmedOnly?: boolean }

/** Whether a search is for a whole address rather than for a shown name. */
export function isAddressSearch(q: string | undefined): boolean {
  return q !== undefined && checkEmail(readEmail(q)) === null
}
