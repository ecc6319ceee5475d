import type postgres from 'postgres'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { mailboxIndex } from './mailbox'

/** What a provider says of a mail after it took it. `returned` is final: it will not arrive. */
export type Reported = 'delivered' | 'delayed' | 'returned' | 'complained'

/** `mail` is the row that asked for it, `to` the address, where the report names them. */
export type MailReport = { what: Reported; mail: string | null; to: string | null }

type Row = { campaignId: string | null; signatureId: string | null; confirmed: boolean }

const COLUMNS = {
  delivered: 'delivered_at',
  delayed: 'delayed_at',
  returned: 'returned_at',
  complained: 'complained_at',
} as const satisfies Record<Reported, string>

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Records what became of a mail that was sent. Of equal reports only the first does anything, however often the provider
 * repeats it. Organizers are told when mail to a confirmed signer or to an organization they asked comes back; after a complaint this
 * installation never writes to the mailbox again.
 * @returns whether it said something new
 */
export async function recordReport(report: MailReport, now = new Date()): Promise<boolean> {
  const mailbox =
    report.what === 'complained' && report.to !== null
      ? mailboxIndex(await findDataKey(null), report.to)
      : null
  return sql().begin(async (tx) => {
    const row = report.mail && UUID.test(report.mail) ? await mark(tx, report.mail, report.what, now) : null
    if (mailbox) return complain(tx, mailbox, row, now)
    if (row?.campaignId && row.signatureId && row.confirmed && report.what === 'returned')
      await recordEvent(
        tx,
        {
          ...{ campaignId: row.campaignId, signatureId: row.signatureId },
          ...{ kind: 'mail-returned', actor: 'system' },
        },
        now,
      )
    return row !== null
  })
}

/** The mail's row, when this is the first such report about it. Its invitation first, as whoever stops or changes one does. */
async function mark(
  tx: postgres.TransactionSql,
  mail: string,
  what: Reported,
  now: Date,
): Promise<Row | null> {
  const column = tx(COLUMNS[what])
  await tx`
    select from invitations where id = (select invitation_id from outbox where id = ${mail}) for no key update`
  const [row] = await tx<Row[]>`
    with marked as (
      update outbox set ${column} = ${now} where id = ${mail} and ${column} is null
      returning campaign_id, signature_id, invitation_id
    ), told as (
      update invitations set returned_at = coalesce(returned_at, ${now})
      where ${what === 'returned'} and id = (select invitation_id from marked)
    )
    select campaign_id as "campaignId", signature_id as "signatureId", coalesce(
      (select confirmed_at is not null and withdrawn_at is null from signatures where id = signature_id), false) as confirmed
    from marked`
  return row ?? null
}

/** The mailbox wants no more: said once, in the history of the letter it was about where that is known. */
async function complain(
  tx: postgres.TransactionSql,
  mailbox: Buffer,
  row: Row | null,
  now: Date,
): Promise<boolean> {
  const added = await tx`
    insert into suppressions (email_index, reason, created_at) values (${mailbox}, 'complaint', ${now})
    on conflict do nothing returning email_index`
  if (added.length > 0 && row?.campaignId)
    await recordEvent(tx, { campaignId: row.campaignId, kind: 'mail-complained', actor: 'system' }, now)
  return added.length > 0 || row !== null
}
