import type { Client } from '@/db/client'
import { isStorable } from '@/domain/campaign/closing-time'
import { checkOrganization, checkText } from '@/domain/text/name'
import { tidyLine, tidyText } from '@/domain/text/tidy'
import {
  RECEIPT_KINDS,
  RECEIPT_LIMITS,
  type ReceiptFault,
  type ReceiptFaults,
  type ReceiptForm,
  type ReceiptKind,
} from './receipt'

export type ReadReceipt = { kind: ReceiptKind; office: string; words: string | null; happenedAt: Date }

const isKind = (kind: string): kind is ReceiptKind => (RECEIPT_KINDS as readonly string[]).includes(kind)
/** Hours by which a day has begun somewhere before it begins in UTC, and by which it lasts somewhere after it ended there. */
const AHEAD = 14
const BEHIND = 12

/**
 * Reads what somebody writes down of a delivery; the fields that cannot stand. A day to come is one by the database's clock, and one
 * before the delivery was over everywhere when its list was frozen.
 */
export async function readReceipt(
  client: Client,
  deliveryId: string,
  form: ReceiptForm,
): Promise<ReadReceipt | { faults: ReceiptFaults }> {
  const [office, words, on] = [tidyLine(form.office), tidyText(form.words), form.on.trim()]
  const { kind } = form
  const faults: ReceiptFaults = {}
  if (!isKind(kind)) faults.kind = 'kind-required'
  const officeFault = findOfficeFault(office)
  if (officeFault) faults.office = officeFault
  const wordsFault = findWordsFault(words, kind === 'answered')
  if (wordsFault) faults.words = wordsFault
  const dayFault = await findDayFault(client, deliveryId, on)
  if (dayFault) faults.on = dayFault
  if (!isKind(kind) || Object.keys(faults).length > 0) return { faults }
  return { kind, office, words: words || null, happenedAt: new Date(`${on}T00:00:00Z`) }
}

/** Why no office can be called so. */
export function findOfficeFault(office: string): ReceiptFault | null {
  const fault = checkOrganization(office, RECEIPT_LIMITS.office)
  if (fault === 'empty') return 'office-required'
  return fault && (fault === 'too-long' ? 'office-too-long' : 'office-invalid')
}

function findWordsFault(words: string, required: boolean): ReceiptFault | null {
  if (words === '') return required ? 'words-required' : null
  const fault = checkText(words, { max: RECEIPT_LIMITS.words })
  return fault && (fault === 'too-long' ? 'words-too-long' : 'words-invalid')
}

async function findDayFault(client: Client, deliveryId: string, day: string): Promise<ReceiptFault | null> {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return 'day-invalid'
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) return 'day-invalid'
  if (!isStorable(at)) return 'day-early'
  const [row] = await client<{ future: boolean; early: boolean }[]>`
    select ${at}::timestamptz > now() + make_interval(hours => ${AHEAD}) as future,
      ${at}::timestamptz < date_trunc('day', frozen_at - make_interval(hours => ${BEHIND}), 'UTC') as early
    from deliveries where id = ${deliveryId}`
  if (row!.early) return 'day-early'
  return row!.future ? 'day-future' : null
}
