import { v7 as uuid } from 'uuid'
import { bindBatch, goAlone, isBound } from '@/domain/mail/batch'
import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { RELEASED } from '@/domain/mail/mail'
import { deliverBatch } from '@/emails/door'
import { atPace } from './at-pace'
import { sendAlone, type Written } from './relay-alone'
import { eachOf, isOver, note, type Pass, settleAll } from './relay-pass'
import { writeMail } from './write-mail'

/**
 * Writes mails and sends them in one request. They were bound to it before, when nobody knows what became of it, or are bound
 * now: see domain/mail/batch.ts. What the provider finds fault with goes alone, so that each is judged by itself.
 */
export async function relayTogether(mails: ClaimedMail[], pass: Pass): Promise<void> {
  const written = await writeAll(mails, pass)
  const bound = written && (await bind(written))
  if (!bound || bound.written.length === 0) return
  const letters = bound.written.map(({ letter }) => letter)
  const answer = await atPace(() => deliverBatch(bound.key, letters))
  const { delivery } = answer
  if (delivery.outcome === 'retry') {
    note(pass, delivery)
    return settleAll(of(bound.written), delivery)
  }
  const refused = new Set('refused' in answer ? answer.refused : [])
  const apart = bound.written.filter((_one, place) => refused.has(place))
  const taken = bound.written.filter((_one, place) => !refused.has(place))
  if (taken.length > 0) {
    note(pass, { outcome: 'sent' })
    await settleAll(of(taken), { outcome: 'sent' })
  }
  if (apart.length === 0) return
  const alone = await goAlone(of(apart))
  await sendAlone(
    apart.filter(({ mail }) => alone.has(mail.id)),
    pass,
  )
}

const of = (written: Written[]) => written.map(({ mail }) => mail)

/** Those that could be written, in the order of their ids; null when all were given back, because the worker stops. */
async function writeAll(mails: ClaimedMail[], pass: Pass): Promise<Written[] | null> {
  const written: Written[] = []
  const left = new Set(mails)
  await eachOf(mails, async (mail) => {
    if (isOver(pass)) return
    const result = await writeMail(mail)
    if ('letter' in result) return void written.push({ mail, letter: result.letter })
    left.delete(mail)
    // It isn't in the request that is repeated now, so it must not stand for having been taken with it.
    if (result.outcome === 'retry' && isBound(mail)) await goAlone([mail])
    await settleAll([mail], result)
  })
  if (isOver(pass)) {
    await settleAll([...left], RELEASED)
    return null
  }
  return written.sort((one, other) => (one.mail.id < other.mail.id ? -1 : 1))
}

/** The key of the request, and those that may be in it. */
async function bind(written: Written[]): Promise<{ key: string; written: Written[] }> {
  const [first] = written
  if (first && isBound(first.mail)) return { key: first.mail.batch, written }
  const key = uuid()
  const ids = await bindBatch(key, of(written))
  return { key, written: written.filter(({ mail }) => ids.has(mail.id)) }
}
