import type postgres from 'postgres'
import type { Kind } from '@/db/tables/signature'
import type { DataKey } from '@/domain/seal/seal'
import { checkEmail } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'
import { foldForSearch } from '@/domain/text/fold'
import { emailIndex } from './private'

// Which signatures organizers ask for.

export const STANDINGS = ['waiting', 'listed', 'unlisted', 'pending', 'held', 'withdrawn'] as const
/** Where a signature stands, derived from its facts. */
export type Standing = (typeof STANDINGS)[number]

/** `category` is the name it has in addresses. */
export type DeskFilter = { standing?: Standing; kind?: Kind; country?: string; category?: string; q?: string }
/** `confirmedOnly`: neither pending nor withdrawn. */
export type ExportFilter = DeskFilter & { confirmedOnly?: boolean }

function standingIs(client: postgres.Sql, standing: Standing) {
  const live = client`s.withdrawn_at is null and s.erased_at is null`
  switch (standing) {
    case 'waiting':
      return client`s.kind = 'organization' and s.confirmed_at is not null and s.published_at is null and ${live}`
    case 'listed':
      return client`s.published_at is not null and ${live}`
    case 'unlisted':
      return client`s.kind = 'person' and s.hidden_at is not null and s.held_at is null and ${live}`
    case 'pending':
      return client`s.confirmed_at is null and ${live}`
    case 'held':
      return client`s.held_at is not null and ${live}`
    case 'withdrawn':
      return client`s.withdrawn_at is not null`
  }
}

/** Names are sealed: a search finds the shown ones by their public row, and anyone's signature by the whole address. */
function matches(client: postgres.Sql, key: DataKey, q: string) {
  // "@handle" may begin an organization's name: only what is an address is looked for as one.
  const email = readEmail(q)
  if (checkEmail(email) === null) return client`s.email_index = ${emailIndex(key, email)}`
  const pattern = `%${foldForSearch(q).replace(/[\\%_]/g, '\\$&')}%`
  return client`exists (select from signatories n where n.signature_id = s.id and n.folded like ${pattern})`
}

const categoryIn = (client: postgres.Sql, campaignId: string, slug: string) =>
  client`(select id from categories where campaign_id = ${campaignId} and slug = ${slug})`

/** What a filter of a campaign lets through; one with a category that is not the campaign's, nothing. */
export function within(client: postgres.Sql, campaignId: string, key: DataKey, filter: ExportFilter) {
  return client`s.campaign_id = ${campaignId} and s.erased_at is null
      ${filter.kind ? client`and s.kind = ${filter.kind}` : client``}
      ${filter.country ? client`and s.country = ${filter.country}` : client``}
      ${filter.category ? client`and s.category_id = ${categoryIn(client, campaignId, filter.category)}` : client``}
      ${filter.standing ? client`and ${standingIs(client, filter.standing)}` : client``}
      ${filter.confirmedOnly ? client`and s.confirmed_at is not null and s.withdrawn_at is null` : client``}
      ${filter.q ? client`and ${matches(client, key, filter.q)}` : client``}`
}
