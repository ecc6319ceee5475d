import type { Client } from '@/db/client'
import { ANSWER_DAYS } from './invitation'

// What invitationState says of one invitation, in SQL for all of a campaign's.

/** What became of `invitations i` by signatures, as `signed`; the first that was confirmed and stands. */
export const signedBeside = (client: Client) => client`
  left join lateral (
    select min(g.confirmed_at) as signed_at, (array_agg(g.id order by g.confirmed_at))[1] as signature_id,
      bool_and(g.email_index is distinct from i.email_index and g.email_index is distinct from i.handed_index)
        as forwarded
    from signatures g
    where g.invitation_id = i.id and g.confirmed_at is not null and g.withdrawn_at is null and g.erased_at is null
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

/** Who may get a reminder: asked, silent, and neither reminded nor about to be. */
export const mayBeReminded = (client: Client, now: Date) => client`
  i.asked_at is not null and i.reminded_at is null and i.declined_at is null and i.stopped_at is null
  and i.returned_at is null and i.unwanted_at is null and i.email is not null
  and (i.deciding_until is null or i.deciding_until <= ${now}) and signed.signed_at is null`

/** Who may get the first mail: has an address, was never asked, and is not stopped. */
export const mayBeAsked = (client: Client) => client`
  i.email is not null and i.asked_at is null and i.stopped_at is null and i.unwanted_at is null
  and i.declined_at is null and signed.signed_at is null`
