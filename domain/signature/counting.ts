import type { Client } from '@/db/client'
import type { Kind, PublicProof } from '@/db/tables/signature'
import { collects, holdLaunch } from '@/domain/campaign/launched'
import { recordEvent } from '@/domain/event/record-event'
import { leaveRecords } from '@/domain/organization/record'
import { foldForSearch } from '@/domain/text/fold'
import { moveRecord, NO_RECORD, type Records, tellOrganization } from './move-record'
import type { PrivateFields } from './private'

// Where a signature counts, and the one place that moves what the public sees when that changes.

/** What of a signature its public row and its counts follow from. */
export type State = {
  id: string
  campaignId: string
  /** Null before it was confirmed. An import has one too. */
  number: number | null
  kind: Kind
  category: string | null
  country: string | null
  area: string | null
  /** Null when nobody confirmed by mail: it waits, or an import added it. */
  confirmedAt: Date | null
  publishedAt: Date | null
  hiddenAt: Date | null
  heldAt: Date | null
  withdrawnAt: Date | null
  erasedAt: Date | null
  /** The reason under which its last fall is counted, while it counts nowhere since. */
  fellFor: Fall | null
  /** Its campaign collects and was not launched: nothing of it counts yet. */
  collecting?: boolean
}

/** Why a count falls. */
export type Fall = 'withdrawn' | 'takenBack' | 'takenOff' | 'held'

/** The columns of a State, of `signatures s` with `categories c`. */
export const stateColumns = (client: Client) => client`
  s.id, s.campaign_id, s.number, s.kind, c.slug as category, s.country, s.area,
  case when s.import_id is null then s.confirmed_at end as confirmed_at, s.published_at,
  s.hidden_at, s.held_at, s.withdrawn_at, s.erased_at, s.fell_for,
  (select ${collects(client, 'of')} from campaigns of where of.id = s.campaign_id) as collecting`

/**
 * Where a signature counts: `listed` on the public list, `unlisted` when a person signed without showing the name, null
 * when it counts nowhere: not confirmed, not checked, held, withdrawn or erased.
 */
export function whereCounted(state: State): 'listed' | 'unlisted' | null {
  if (state.collecting) return null
  if (state.number === null || state.withdrawnAt || state.erasedAt) return null
  if (state.publishedAt) return 'listed'
  return state.kind === 'person' && state.hiddenAt && !state.heldAt ? 'unlisted' : null
}

/** Falls are counted by their reason; who comes back is taken off the reason again, by itself. */
export type Reason = Partial<Record<Fall, 1>>

type Move = {
  /** What the public row shows, of what is listed afterwards. */
  shown?: { fields: PrivateFields; proofs: PublicProof[] }
  /** Why it counts nowhere any more, if it does not. */
  reason?: Reason
  event: Pick<Parameters<typeof recordEvent>[1], 'kind' | 'actor' | 'userId' | 'detail' | 'numbered'>
  /** What holdLaunch said, when the caller asked it already. */
  collecting?: boolean
}

/**
 * Brings the public row, the counts and the history in line with what a signature is after a change, in the transaction
 * of that change and always in this order. The signature's own row is changed, and was locked, by the caller. While the campaign
 * collects only the history grows; what was read of that before is not believed, because a launch may have come since.
 */
export async function moveSignature(
  client: Client,
  before: State,
  after: State,
  { shown, reason = {}, event, ...told }: Move,
  now: Date,
): Promise<void> {
  const collecting = told.collecting ?? (await holdLaunch(client, after.campaignId))
  const [from, to] = [
    { ...before, collecting },
    { ...after, collecting },
  ]
  const [was, is] = [whereCounted(from), whereCounted(to)]
  if (is === 'listed' && !shown) throw new Error('what is listed must be shown')
  // Records are locked before counts, here and in an import, so that two that cross do not wait for each other.
  const records =
    after.kind === 'organization'
      ? await moveRecord(client, after, is === 'listed' && shown!, now)
      : NO_RECORD
  // Before its launch nobody hears of a letter; of who is listed by the launch they hear then.
  const isNews =
    !collecting && (event.kind === 'signature-confirmed' || (is === 'listed' && was !== 'listed'))
  if (after.kind === 'organization' && shown && isNews)
    await tellOrganization(client, after, shown, records.record, now)
  // None of these needs the answer to another, so they travel together.
  await Promise.all([
    is === 'listed' && publishSignatory(client, after, { ...shown!, ...records }, now),
    was === 'listed' && is !== 'listed' && unpublishSignatory(client, before.id),
    ...movesOf(from, to, reason).map(([state, steps]) => moveTotals(client, state, steps, now)),
    Boolean(was) !== Boolean(is) && rememberFall(client, before, is ? null : fallOf(reason)),
    recordEvent(client, { campaignId: after.campaignId, signatureId: after.id, ...event }, now),
  ])
  await leaveRecords(client, records.left)
}

/**
 * What the public row of a listed organization says when nothing changed but its proofs, and whose it is by them. In the caller's
 * transaction, which locked the signature's row. Before the launch there is no row; one that is being prepared is waited for.
 */
export async function showProofs(
  client: Client,
  state: State,
  shown: NonNullable<Move['shown']>,
  now: Date,
): Promise<void> {
  if (await holdLaunch(client, state.campaignId)) return
  const { record, left } = await moveRecord(client, state, shown, now)
  const [before] = await client<{ proofs: PublicProof[] }[]>`
    update signatories n set proofs = ${client.json(shown.proofs)}, record = ${record}
    from (select proofs from signatories where signature_id = ${state.id}) was
    where n.signature_id = ${state.id} returning was.proofs`
  if (before) await tellOrganization(client, state, shown, record, now, { ...shown, proofs: before.proofs })
  await leaveRecords(client, left)
}

const fallOf = (reason: Reason) => (Object.keys(reason)[0] as Fall | undefined) ?? null

/** So that whoever counts again is taken off the reason it fell for, whatever happened to it in between. */
async function rememberFall(client: Client, before: State, fall: Fall | null): Promise<void> {
  if (before.fellFor === fall) return
  await client`update signatures set fell_for = ${fall} where id = ${before.id}`
}

type Steps = Partial<Record<'listed' | 'unlisted' | Fall, number>>

/** A signature is counted by kind, category and country. Neither of the last two can hold a space. */
const countedBy = ({ category, country }: State) => `${category ?? ''} ${country ?? ''}`

/**
 * The steps of the counts, in the order in which an import locks them (add-batch.ts): two that cross wait for each other,
 * but not for ever.
 */
export function movesOf(before: State, after: State, reason: Reason): [State, Steps][] {
  const [was, is] = [whereCounted(before), whereCounted(after)]
  if (was && is && countedBy(before) === countedBy(after))
    return was === is ? [] : [[after, { [was]: -1, [is]: 1 }]]
  const moves: [State, Steps][] = []
  if (was) moves.push([before, { [was]: -1, ...(is ? {} : reason) }])
  if (is) moves.push([after, { [is]: 1, ...(was || !before.fellFor ? {} : { [before.fellFor]: -1 }) }])
  return moves.toSorted(([one], [other]) => (countedBy(one) < countedBy(other) ? -1 : 1))
}

/** Puts the name on the public list, under the number that its signature has then. Safe to repeat; a changed name replaces the row. */
async function publishSignatory(
  client: Client,
  state: State,
  { fields, proofs, record, members }: NonNullable<Move['shown']> & Records,
  now: Date,
): Promise<void> {
  const person = state.kind === 'person'
  const name = (person ? fields.name : fields.organization)!
  await client`
    insert into signatories (signature_id, campaign_id, number, kind, category, name, title, affiliation, organization,
      country, area, proofs, record, members, folded, confirmed_at, published_at)
    values (${state.id}, ${state.campaignId}, (select number from signatures where id = ${state.id}), ${state.kind}, ${state.category},
      ${person ? fields.name : null}, ${person ? fields.title : null}, ${person ? fields.affiliation : null},
      ${person ? null : fields.organization}, ${state.country}, ${state.area}, ${client.json(proofs)}, ${record},
      ${members && client.json(members)}, ${foldForSearch(name)}, ${state.confirmedAt}, ${now})
    on conflict (signature_id) do update set category = excluded.category, name = excluded.name, title = excluded.title,
      affiliation = excluded.affiliation, organization = excluded.organization, country = excluded.country,
      area = excluded.area, proofs = excluded.proofs, record = excluded.record, members = excluded.members,
      folded = excluded.folded`
}

/** Takes the name off the public list: the public row goes, and nothing else ever showed it. */
async function unpublishSignatory(client: Client, id: string): Promise<void> {
  await client`delete from signatories where signature_id = ${id}`
}

/** Moves the counts of the signature's kind, category and country by these steps, on the day it happens (UTC). */
async function moveTotals(client: Client, state: State, steps: Steps, now: Date): Promise<void> {
  const { listed = 0, unlisted = 0, withdrawn = 0, takenBack = 0, takenOff = 0, held = 0 } = steps
  await client`
    insert into totals (campaign_id, day, kind, category, country, listed, unlisted, withdrawn, taken_back, taken_off,
      held)
    values (${state.campaignId}, ${now.toISOString().slice(0, 10)}, ${state.kind}, ${state.category ?? ''},
      ${state.country ?? ''}, ${listed}, ${unlisted}, ${withdrawn}, ${takenBack}, ${takenOff}, ${held})
    on conflict (campaign_id, day, kind, category, country) do update set
      listed = totals.listed + excluded.listed, unlisted = totals.unlisted + excluded.unlisted,
      withdrawn = totals.withdrawn + excluded.withdrawn, taken_back = totals.taken_back + excluded.taken_back,
      taken_off = totals.taken_off + excluded.taken_off, held = totals.held + excluded.held`
}
