import type { Kind } from '@/db/tables/signature'
import { type PrivateThing, sees } from '@/domain/team/sight'
import type { Role } from '@/domain/team/team'
import { type DeskFilter, isAddressSearch, type Standing, STANDINGS } from './view'

// Which private thing a signature is by where it stands: with domain/team/sight.ts the rule of who sees it.

const STANDING_IS = {
  waiting: 'review',
  off: 'review',
  listed: null,
  unlisted: 'unshown',
  pending: 'unshown',
  held: 'review',
  rejected: 'review',
  withdrawn: 'unshown',
} as const satisfies Record<Standing, PrivateThing | null>

/** Where signatures stand that a role sees. */
export function standingsFor(role: Role): Standing[] {
  return STANDINGS.filter((standing) => sees(role, STANDING_IS[standing]))
}

/** Whether a role may open this view at all. A search by address tells whether someone signed, even if it shows no one. */
export function mayOpen(role: Role, { standing, q }: DeskFilter): boolean {
  if (isAddressSearch(q) && !sees(role, 'address')) return false
  return standing === undefined || sees(role, STANDING_IS[standing])
}

type Seen = { standing: Standing; kind: Kind; fields: { name: string | null; email: string | null } }

/** Whether more is shown of somebody than the public list says: who isn't on it, an address, an organization's officer. */
const isSealed = ({ standing, kind, fields }: Seen) =>
  STANDING_IS[standing] !== null || fields.email !== null || (kind === 'organization' && fields.name !== null)

/** The view whose opening is written down, or null when it shows nothing that isn't on the public list. */
export function openedView({ standing, q }: DeskFilter, shown: Seen[]): string | null {
  if (isAddressSearch(q)) return 'address'
  return shown.some(isSealed) ? (standing ?? 'all') : null
}
