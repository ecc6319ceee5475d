import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { allowFrom } from '@/domain/limit/count'
import { mailOwners } from '@/domain/team/mail-owners'
import { foldForComparison } from '@/domain/text/fold'
import { tidyLine } from '@/domain/text/tidy'
import { paths } from '@/paths'
import { findOfficeFault, readReceipt } from '../receipt/read-receipt'
import { RECEIPT_LIMITS, type ReceiptFaults, type ReceiptForm, type ReceiptKind } from '../receipt/receipt'
import { type AddresseeDesk, findAddresseeDesk } from './find-desk'

// What the addressee does behind the delivery's link. Nothing of it is public before an organizer says that it was them and
// publishes it; and a link that leaks fills no table.

export type BringRefusal = 'link-unknown' | 'too-many'
type Brought = { id: string } | BringRefusal | { faults: ReceiptFaults }
type Read = { kind: ReceiptKind; office: string; words: string | null; happenedAt: Date }

/** An office says that it has received the delivery. Safe to repeat: one office receives it once. */
export async function pressReceived(
  token: string,
  typed: string,
  sender: string | null = null,
  now = new Date(),
): Promise<Brought> {
  const office = tidyLine(typed)
  const fault = findOfficeFault(office)
  if (fault) return { faults: { office: fault } }
  return bring(token, { kind: 'received', office, words: null, happenedAt: now }, sender, now)
}

/** The addressee answers in words; a file can follow (attach-answer.ts). The same words once more are the same answer. */
export async function answerDelivery(
  token: string,
  form: Omit<ReceiptForm, 'kind'>,
  sender: string | null = null,
  now = new Date(),
): Promise<Brought> {
  const desk = await findAddresseeDesk(token)
  if (!desk) return 'link-unknown'
  const read = await readReceipt(sql(), desk.id, { ...form, kind: 'answered' })
  return 'faults' in read ? read : bring(token, read, sender, now)
}

async function bring(token: string, read: Read, sender: string | null, now: Date): Promise<Brought> {
  if (!(await findAddresseeDesk(token))) return 'link-unknown'
  const allowed = await allowFrom('addressee', sender)
  return sql().begin(async (tx) => {
    const desk = await findAddresseeDesk(token, tx, 'lock')
    if (!desk) return 'link-unknown'
    const there = await tx<(Read & { id: string; removed: boolean })[]>`
      select id, kind, office, words, removed_at is not null as removed from receipts
      where delivery_id = ${desk.id} and by = 'addressee' and recorded_at >= ${desk.linkedAt}`
    const same = there.find((one) => !one.removed && isSame(one, read))
    if (same) return { id: same.id }
    if (!allowed || there.length >= RECEIPT_LIMITS.behindLink) return 'too-many'
    const id = uuid()
    await tx`
      insert into receipts (id, delivery_id, kind, office, words, happened_at, by, recorded_at)
      values (${id}, ${desk.id}, ${read.kind}, ${read.office}, ${read.words}, ${read.happenedAt}, 'addressee', ${now})`
    await recordBrought(tx, desk, read.kind, now)
    return { id }
  })
}

function isSame(one: Read, other: Read): boolean {
  const offices = foldForComparison(one.office) === foldForComparison(other.office)
  return one.kind === other.kind && offices && one.words === other.words
}

/** Writes it down, and tells the campaign's owners that something waits for them: not what, which only the desk shows. */
async function recordBrought(
  tx: postgres.TransactionSql,
  { id, campaignId, slug, number }: AddresseeDesk,
  what: string,
  now: Date,
): Promise<void> {
  const event = { campaignId, kind: 'receipt-brought', actor: 'system' as const }
  await recordEvent(tx, { ...event, detail: { number, what } }, now)
  await mailOwners(tx, { campaignId, template: 'receipt-team', next: paths.deskReceipts(slug, id) }, now)
}
