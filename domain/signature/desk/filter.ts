import type postgres from 'postgres'
import type { DataKey } from '@/domain/seal/seal'
import { readEmail } from '@/domain/text/read-email'
import { searchPattern } from '@/domain/text/search-pattern'
import type { Role } from '@/domain/team/team'
import { type ExportFilter, isAddressSearch, type Standing, STANDINGS } from './view'
import { emailIndex } from '@/domain/signature/private'
import { mayOpen, standingsFor } from './sight'

// Which signatures organizers ask for, and which of them they see.

/** The standing of `s` as one expression. */
export function standing(client: postgres.Sql) {
  return client`case when s.withdrawn_at is not null then 'withdrawn' when s.rejected_at is not null then 'rejected' when s.held_at is not null then 'held'
        when s.confirmed_at is null then 'pending' when s.published_at is not null then 'listed'
        when s.kind = 'organization' and s.import_id is not null then 'off'
        when s.kind = 'organization' then 'waiting' else 'unlisted' end`
}

function standingIs(client: postgres.Sql, standing: Standing) {
  const live = client`s.withdrawn_at is null and s.erased_at is null`
  switch (standing) {
    case 'waiting':
    case 'off':
      return client`s.kind = 'organization' and s.confirmed_at is not null and s.published_at is null
        and s.held_at is null and ${live}
        and s.import_id is ${standing === 'off' ? client`not null` : client`null`}`
    case 'listed':
      return client`s.published_at is not null and ${live}`
    case 'unlisted':
      return client`s.kind = 'person' and s.hidden_at is not null and s.held_at is null and ${live}`
    case 'pending':
      return client`s.confirmed_at is null and ${live}`
    case 'held':
      return client`s.held_at is not null and s.rejected_at is null and ${live}`
    case 'rejected':
      return client`s.rejected_at is not null and ${live}`
    case 'withdrawn':
      return client`s.withdrawn_at is not null`
  }
}

/** Names are sealed: a search finds the shown ones by their public row, and anyone's signature by the whole address. */
function matches(client: postgres.Sql, key: DataKey, q: string) {
  // "@handle" may begin an organization's name: only what is an address is looked for as one.
  if (isAddressSearch(q)) return client`s.email_index = ${emailIndex(key, readEmail(q))}`
  const pattern = searchPattern(q)
  return client`exists (select from signatories n where n.signature_id = s.id and n.folded like ${pattern})`
}

// As a frozen list takes them (domain/delivery/freeze.ts): the public row's moment decides, and of who has none, the confirmation.
const publishedBy = (client: postgres.Sql, moment: string) => client`
  and exists (select from signatories n where n.signature_id = s.id and n.published_at <= ${moment})`

const publishedAfter = (client: postgres.Sql, moment: string) => client`
  and ((${standing(client)} = 'unlisted' and s.confirmed_at > ${moment})
    or exists (select from signatories n where n.signature_id = s.id and n.published_at > ${moment}))`

const categoryIn = (client: postgres.Sql, campaignId: string, slug: string) =>
  client`(select id from categories where campaign_id = ${campaignId} and slug = ${slug})`

/** The campaign as one of its team sees it. */
export type Seen = { campaignId: string; role: Role }

/**
 * What a filter of a campaign lets through of what the role sees; one with a category that is not the campaign's, and a
 * view that the role may not open, nothing.
 */
export function within(client: postgres.Sql, { campaignId, role }: Seen, key: DataKey, filter: ExportFilter) {
  if (!mayOpen(role, filter)) return client`false`
  const standings = standingsFor(role)
  return client`s.campaign_id = ${campaignId} and s.erased_at is null
      ${standings.length < STANDINGS.length ? client`and ${standing(client)} in ${client(standings)}` : client``}
      ${filter.kind ? client`and s.kind = ${filter.kind}` : client``}
      ${filter.country ? client`and s.country = ${filter.country}` : client``}
      ${filter.category ? client`and s.category_id = ${categoryIn(client, campaignId, filter.category)}` : client``}
      ${filter.publishedBy ? publishedBy(client, filter.publishedBy) : client``}
      ${filter.publishedAfter ? publishedAfter(client, filter.publishedAfter) : client``}
      ${filter.signature ? client`and s.id = ${filter.signature}` : client``}
      ${filter.standing ? client`and ${standingIs(client, filter.standing)}` : client``}
      ${filter.confirmedOnly ? client`and s.confirmed_at is not null and s.withdrawn_at is null` : client``}
      ${filter.q ? client`and ${matches(client, key, filter.q)}` : client``}`
}
