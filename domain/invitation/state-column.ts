import type { Client } from '@/db/client'
import { ANSWER_DAYS } from './invitation-state'

// What invitationState says of one invitation, in SQL for all of a campaign's.

/** Whether signature `g` stands: confirmed, and neither taken back nor rejected. One that does not answers no invitation. */
export const standsFor = (client: Client) => client`
  g.confirmed_at is not null and g.withdrawn_at is null and g.erased_at is null and g.rejected_at is null`

/** Whether signature `g` came from an address that nobody asked for `invitations i`, and nothing shows that it is the same office. */
export const isForwarded = (client: Client) => client`
  (g.email_index is distinct from i.email_index and g.email_index is distinct from i.handed_index
    and not exists (select from proofs p
      where p.signature_id = g.id and p.method = 'invitation' and p.voided_at is null))`

/** What became of `invitations i` by signatures, as `signed`; the first that stands, one from an address that was asked before any other. */
export const signedBeside = (client: Client) => client`
  left join lateral (
    select min(g.confirmed_at) as signed_at, bool_or(g.published_at is not null) as published,
      (array_agg(g.id order by g.published_at is null, ${isForwarded(client)}, g.confirmed_at))[1] as signature_id,
      bool_and(${isForwarded(client)}) as forwarded
    from signatures g where g.invitation_id = i.id and ${standsFor(client)}
  ) signed on true`

/** The state of `invitations i` with signedBeside. */
export const stateColumn = (client: Client, now: Date) => client`
  case when signed.signed_at is not null then 'signed'
    when i.declined_at is not null then 'declined'
    when i.stopped_at is not null then 'stopped'
    when i.deciding_until > ${now} then 'deciding'
    when i.deciding_until is not null then 'no-answer'
    when i.returned_at is not null then 'mail-returned'
    when i.unwanted_at is not null then 'unwanted'
    when i.asked_at is null then case when i.send_at is null then 'added' else 'planned' end
    when greatest(i.asked_at, i.reminded_at, i.opened_at) <= ${now}::timestamptz - ${`${ANSWER_DAYS} days`}::interval
      then 'no-answer'
    when i.opened_at is not null then 'opened'
    else 'asked' end`

/** Whether anything happened to `invitations i` in the last 24 hours. */
export const isRecent = (client: Client, now: Date) => client`
  greatest(i.added_at, i.asked_at, i.returned_at, i.unwanted_at, i.opened_at, i.deciding_at, i.handed_at, i.declined_at,
    signed.signed_at) > ${now}::timestamptz - interval '24 hours'`

/** Who may get a reminder: asked, silent, and neither reminded nor about to be. */
export const mayBeReminded = (client: Client, now: Date) => client`
  i.asked_at is not null and i.reminded_at is null and i.declined_at is null and i.stopped_at is null
  and i.returned_at is null and i.unwanted_at is null and i.email is not null
  and (i.deciding_until is null or i.deciding_until <= ${now}) and signed.signed_at is null`

/** Who may get the first mail: has an address, was never asked, and is not stopped. */
export const mayBeAsked = (client: Client) => client`
  i.email is not null and i.asked_at is null and i.stopped_at is null and i.unwanted_at is null
  and i.declined_at is null and signed.signed_at is null`
