import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { outlasting } from '@/db/outlast'
import { type MailOutcome } from '@/domain/mail/mail'
import { MAIL_LEASE } from '@/domain/mail/mail-times'
import { settleMails } from '@/domain/mail/settle'
import type { Delivery } from '@/emails/outgoing'
import { log } from '@/log'

const AT_ONCE = 5

/** One pass of a worker over the mails that it claimed: whether it has to end, and whether the provider judged any of them. */
export type Pass = { stop: AbortSignal | undefined; blocked: boolean; judged: boolean }

/** Whether what has not begun is given back: the worker stops, or no mail would get through now. */
export const isOver = (pass: Pass) => pass.blocked || pass.stop?.aborted === true

/** Learns from what became of a request. */
export function note(pass: Pass, delivery: Delivery): void {
  if (delivery.outcome !== 'retry') pass.judged = true
  if (delivery.outcome === 'retry' && delivery.blame !== 'mail') pass.blocked = true
}

/** Milliseconds that the note of what became of a mail waits for the database: until another worker would take the mail anyway. */
const NOTED_WITHIN = 1000 * (MAIL_LEASE - 10)

/**
 * Records what became of mails, together. While the database is away they are held, because only this process knows: a mail
 * server that took one would get it again.
 */
export async function settleAll(mails: ClaimedMail[], result: MailOutcome): Promise<void> {
  const states = await outlasting(null, NOTED_WITHIN)(() => settleMails(mails, result))
  const fault = 'fault' in result ? result.fault : null
  for (const { id, template, attempts } of mails) {
    const state = states.get(id)
    log[state === 'failed' ? 'warn' : 'info']('mail.settled', { id, template, attempts, state, fault })
  }
}

/** Does something with each, five at a time. */
export async function eachOf<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const runner = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runner))
}
