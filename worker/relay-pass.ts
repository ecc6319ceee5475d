import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { type MailOutcome } from '@/domain/mail/mail'
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

/** Records what became of mails, together. */
export async function settleAll(mails: ClaimedMail[], result: MailOutcome): Promise<void> {
  const states = await settleMails(mails, result)
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
