import type postgres from 'postgres'
import type { Client } from '@/db/client'
import { countOneIn } from '@/domain/limit/count'
import { LIMITS } from '@/domain/limit/limits'
import { cappedIndex, suppressionIndexes } from '@/domain/mail/mailbox'
import { blindIndex } from '@/domain/seal/seal'
import { canonicalEmail } from '@/domain/text/canonical-email'
import { countedMailbox } from '@/domain/text/counted-mailbox'
import { MAIL_CAPS } from './caps'
import type { Keys } from './keys'

export type Counted = Keys & { campaignId: string; email: string; now: Date }

/** What is said: its blind index, and a condition under which the pause between two mails holds although it differs. */
type Said = { content: Buffer; pauses: postgres.Fragment }

/**
 * Counts one mail to the mailbox, in the campaign; a row when its caps allow it and the address did not say "never". A
 * submission that says something else than the last one does not wait for the pause (an officer who also signs as a
 * person, a name that was mistyped), and the other caps hold.
 */
export function countMailing(sql: Client, counted: Counted, said?: Said) {
  const { campaignId, email, key, siteKey, now } = counted
  const day = now.toISOString().slice(0, 10)
  // To whom as well: an address that was corrected by a dot gets its mail at once.
  const last = said && blindIndex(key, 'content', `${canonicalEmail(email)} ${said.content.toString('hex')}`)
  const differs = said
    ? sql`(mailings.content_index is distinct from excluded.content_index and not ${said.pauses})`
    : sql`false`
  return sql`
    insert into mailings (campaign_id, email_index, content_index, day, today, lately, begun_at, last_at)
    select ${campaignId}::uuid, ${cappedIndex(key, email)}, ${last ?? null}::bytea, ${day}, 1, 1, now(), now()
    where not exists (select from suppressions where email_index in ${sql(suppressionIndexes(siteKey, email))})
    on conflict (campaign_id, email_index) do update set
      today = case when mailings.day = excluded.day then mailings.today + 1 else 1 end,
      day = excluded.day, lately = mailings.lately + 1, last_at = excluded.last_at,
      content_index = excluded.content_index
    where mailings.lately < ${MAIL_CAPS.inAll}
      and (mailings.day <> excluded.day or mailings.today < ${MAIL_CAPS.aDay})
      and (mailings.last_at <= now() - make_interval(mins => ${MAIL_CAPS.minutesApart})
        or ${differs})
    returning 1`
}

/** Counts the same on the whole installation, for each row of `from`; a row when the mailbox may have one more. */
export function countMailbox(sql: Client, { email, keyOf }: Counted, from: postgres.Fragment) {
  return countOneIn(sql, { key: keyOf('mailbox', countedMailbox(email)), limit: LIMITS.mailbox, from })
}
