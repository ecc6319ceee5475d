import { validate } from 'uuid'
import type { Client } from '@/db/client'
import { sql } from '@/db/client'
import { recordOpening } from '@/domain/event/record-opening'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { decodeDeskCursor, type Position } from '@/domain/signature/desk/cursor'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { foldForSearch } from '@/domain/text/fold'
import { INVITATION_STATES, type InvitationFacts, type InvitationState } from './invitation-state'
import { type InvitationTexts, openInvitation, openInvitationTexts, type SealedInvitation } from './private'
import { isRecent, signedBeside, stateColumn } from './state-column'

// What organizers read of an ask list.

/** `forwarded`: signed with an address that nobody asked; `recent`: something happened in the last 24 hours. */
export const ASK_ONLY = ['forwarded', 'recent'] as const
export type AskFilter = {
  state?: InvitationState
  only?: (typeof ASK_ONLY)[number]
  q?: string
  id?: string
}

export type AskedOrganization = InvitationFacts &
  InvitationTexts & {
    id: string
    cursor: string
    language: string
    state: InvitationState
    addedAt: Date
    remindAt: Date | null
    handedAt: Date | null
    /** The address of who put it on the list, while there is an account. */
    addedBy: string | null
    signatureId: string | null
    /** It was signed with an address that nobody asked. */
    forwarded: boolean
    /** What it signed is on the list, or will be when the letter is published. */
    listed: boolean
  }

type Row = Omit<AskedOrganization, keyof InvitationTexts> & SealedInvitation

const columns = (client: Client, now: Date) => client`
  i.id, (extract(epoch from i.added_at) * 1000000)::bigint || '_' || i.id as cursor, i.language, i.organization, i.email,
  i.handed_to, i.partner, i.note, i.declined_reason, i.added_at, i.send_at, i.asked_at, i.remind_at,
  i.reminded_at, i.returned_at, i.unwanted_at, i.opened_at, i.deciding_at, i.deciding_until, i.declined_at,
  i.stopped_at, i.handed_at, u.email as added_by, signed.signed_at, signed.signature_id,
  coalesce(signed.forwarded, false) as forwarded, coalesce(signed.published, false) as listed, ${stateColumn(client, now)} as state`

type Page = { after: Position | null; limit: number }

/** A page of rows that a filter lets through, those put on the list first on top. */
export async function selectAsked(
  key: DataKey,
  campaignId: string,
  filter: AskFilter,
  { after, limit }: Page,
  now: Date,
): Promise<AskedOrganization[]> {
  const client = sql()
  const named = filter.q === undefined ? null : await findNamed(key, campaignId, filter.q)
  if (named?.length === 0) return []
  const rows = await client<Row[]>`
    select ${columns(client, now)} from invitations i left join users u on u.id = i.added_by ${signedBeside(client)}
    where i.campaign_id = ${campaignId}
      ${filter.state ? client`and ${stateColumn(client, now)} = ${filter.state}` : client``}
      ${filter.only === 'forwarded' ? client`and signed.forwarded` : client``}
      ${filter.only === 'recent' ? client`and ${isRecent(client, now)}` : client``}
      ${filter.id ? client`and i.id = ${filter.id}` : client``}
      ${named ? client`and i.id = any(${named}::uuid[])` : client``}
      ${after ? client`and (i.added_at, i.id) > ('epoch'::timestamptz + ${after.at}::bigint * interval '1 microsecond', ${after.id})` : client``}
    order by i.added_at, i.id limit ${limit}`
  return rows.map((row) => ({ ...row, ...openInvitationTexts(key, row.id, row) }))
}

/** Names, addresses and partners are sealed: they are opened to be searched, which 10,000 rows bear. */
async function findNamed(key: DataKey, campaignId: string, q: string): Promise<string[]> {
  const wanted = foldForSearch(q)
  const rows = await sql()<Pick<Row, 'id' | 'organization' | 'email' | 'handedTo' | 'partner'>[]>`
    select id, organization, email, handed_to, partner from invitations where campaign_id = ${campaignId}`
  const texts = ({ id, ...row }: (typeof rows)[number]) =>
    (['organization', 'email', 'handedTo', 'partner'] as const).map((column) =>
      openInvitation(key, id, column, row[column]),
    )
  return rows
    .filter((row) => texts(row).some((text) => text !== null && foldForSearch(text).includes(wanted)))
    .map(({ id }) => id)
}

type Answer<Found> = Found | 'campaign-unknown' | 'not-permitted'

/**
 * One page of an ask list. That it was opened is written down: it holds addresses.
 * @param cursor `next` of the page before
 */
export async function listAsked(
  organizer: Organizer,
  slug: string,
  filter: AskFilter,
  cursor: string | null,
  limit: number,
  now = new Date(),
): Promise<Answer<{ items: AskedOrganization[]; next: string | null }>> {
  const reached = await reachCampaign(sql(), organizer, slug, 'see-invitations')
  if (typeof reached === 'string') return reached
  const { campaignId } = reached
  const key = await findDataKey(campaignId)
  const after = cursor ? decodeDeskCursor(cursor) : null
  const rows = await selectAsked(key, campaignId, filter, { after, limit: limit + 1 }, now)
  const items = rows.slice(0, limit)
  if (items.length > 0)
    await recordOpening(sql(), { campaignId, userId: organizer.userId, view: 'invitations' }, now)
  return { items, next: rows.length > limit ? items.at(-1)!.cursor : null }
}

/** One invitation with all that is known of it. That it was opened is written down, as for the list. */
export async function findAsked(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<Answer<AskedOrganization> | 'invitation-unknown'> {
  const reached = await reachCampaign(sql(), organizer, slug, 'see-invitations')
  if (typeof reached === 'string') return reached
  if (!validate(id)) return 'invitation-unknown'
  const { campaignId } = reached
  const key = await findDataKey(campaignId)
  const [found] = await selectAsked(key, campaignId, { id }, { after: null, limit: 1 }, now)
  if (!found) return 'invitation-unknown'
  await recordOpening(sql(), { campaignId, userId: organizer.userId, view: 'invitations' }, now)
  return found
}

export type AskCounts = Record<InvitationState, number> & {
  all: number
  /** Of those on the list: without an address, and those that a mail would go to now. */
  addressless: number
  toAsk: number
  toRemind: number
  /** Reminders that have a time and have not left. */
  remindersPlanned: number
  forwarded: number
}

/** How many invitations of a campaign are in each state. */
export async function countAsked(campaignId: string, now = new Date()): Promise<AskCounts> {
  const client = sql()
  const rows = await client<
    {
      state: InvitationState
      count: number
      addressless: number
      toRemind: number
      reminding: number
      forwarded: number
    }[]
  >`
    select state, count(*)::int as count, (count(*) filter (where addressless))::int as addressless,
      (count(*) filter (where to_remind))::int as to_remind, (count(*) filter (where reminding))::int as reminding, (count(*) filter (where forwarded))::int as forwarded
    from (
      select ${stateColumn(client, now)} as state, i.email is null as addressless, coalesce(signed.forwarded, false) as forwarded,
        i.remind_at is not null and i.reminded_at is null as reminding,
        i.reminded_at is null and i.remind_at is null and i.email is not null as to_remind
      from invitations i ${signedBeside(client)} where i.campaign_id = ${campaignId}
    ) stated group by state`
  const of = (state: InvitationState) => rows.find((row) => row.state === state)
  const states = Object.fromEntries(INVITATION_STATES.map((state) => [state, of(state)?.count ?? 0]))
  const added = of('added')
  const silent = (['asked', 'opened', 'no-answer'] as const).map((state) => of(state)?.toRemind ?? 0)
  return {
    ...(states as Record<InvitationState, number>),
    all: rows.reduce((sum, { count }) => sum + count, 0),
    addressless: added?.addressless ?? 0,
    toAsk: (added?.count ?? 0) - (added?.addressless ?? 0),
    toRemind: silent.reduce((sum, count) => sum + count, 0),
    remindersPlanned: rows.reduce((sum, { reminding }) => sum + reminding, 0),
    forwarded: rows.reduce((sum, { forwarded }) => sum + forwarded, 0),
  }
}
