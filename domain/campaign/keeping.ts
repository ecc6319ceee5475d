import { sql } from 'drizzle-orm'
import type { Client } from '@/db/client'

// How long a campaign keeps what is sealed. Signers agree to it with the consent sentence, so an open campaign only shortens it.

/** Days that addresses may be kept after the last delivery. */
export const ADDRESS_DAYS_CHOICES = [7, 28, 90, 180] as const
/** The same for what else is sealed, after the addresses; null keeps it until an owner has it destroyed. */
export const REST_DAYS_CHOICES = [0, 90, 365, null] as const

/** What a new campaign starts with. */
export const USUAL_ADDRESS_DAYS = 28
/** Months after closing when no campaign keeps an address any more, delivered or not. */
export const MOST_MONTHS = 6

export type Keeping = { addressDays: number; restDays: number | null }

export type KeepingRefusal =
  | 'campaign-unknown'
  | 'not-permitted'
  | 'keeping-invalid'
  | 'keeping-longer'
  | 'shredded-already'
  | 'shred-not-closed'
  | 'shred-name'
  | 'shred-fresh'

const CLOSED = 'coalesce(campaigns.closed_at, campaigns.closes_at)'

/**
 * When the addresses of `campaigns` are erased, once it has closed: after the last delivery, or the closing if that came later, and
 * six months after closing at the latest, also where nothing was ever delivered.
 */
const ADDRESSES_DUE = `case when campaigns.opened_at is not null and ${CLOSED} <= now() then least(
  ${CLOSED} + interval '${MOST_MONTHS} months',
  (select greatest(max(last.final_at), ${CLOSED}) + make_interval(days => campaigns.keeps_addresses_days)
    from deliveries last where last.campaign_id = campaigns.id and last.final_at is not null
    having max(last.final_at) is not null)) end`

/** When what else is sealed goes by the campaign's own rule; null while it has none. */
const REST_DUE = `(${ADDRESSES_DUE}) + make_interval(days => campaigns.keeps_rest_days)`

const moment = (text: string) =>
  sql<Date | null>`${sql.raw(text)}`.mapWith((value: string | Date | null) =>
    value === null ? null : new Date(value),
  )

/** For drizzle: columns of a query of `campaigns`. */
export const addressesDueAt = moment(ADDRESSES_DUE)
export const restDueAt = moment(REST_DUE)

/** For the other client: the same as parts of a statement about `campaigns`. */
export const addressesDue = (client: Client) => client.unsafe(ADDRESSES_DUE)
export const restDue = (client: Client) => client.unsafe(REST_DUE)
