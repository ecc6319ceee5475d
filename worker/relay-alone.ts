import { goAlone, mayJoin } from '@/domain/mail/batch'
import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { RELEASED } from '@/domain/mail/mail'
import { batchSize, deliverMail } from '@/emails/door'
import type { OutgoingMail } from '@/emails/outgoing'
import { atPace } from './at-pace'
import { eachOf, isOver, note, type Pass, settleAll } from './relay-pass'
import { writeMail } from './write-mail'

/** A mail and its words. */
export type Written = { mail: ClaimedMail; letter: OutgoingMail }

/** Mails that one pass sends one by one: what is urgent must not wait behind more. */
export const ALONE = 20

/** Writes and sends mails one by one, each under its own key. */
export async function relayAlone(mails: ClaimedMail[], pass: Pass): Promise<void> {
  const [now, later] = [mails.slice(0, ALONE), mails.slice(ALONE)]
  if (later.length > 0) await settleAll(later, RELEASED)
  // Where mails may also leave together, it is stored first that these did not.
  const ours = batchSize() !== null && now.some(mayJoin) ? await goAlone(now) : null
  await eachOf(ours ? now.filter(({ id }) => ours.has(id)) : now, async (mail) => {
    const written = isOver(pass) ? RELEASED : await writeMail(mail)
    if ('letter' in written) await sendOne({ mail, letter: written.letter }, pass)
    else await settleAll([mail], written)
  })
}

/** The same for mails that are written already, and left their request. */
export async function sendAlone(written: Written[], pass: Pass): Promise<void> {
  await eachOf(written, (one) => (isOver(pass) ? settleAll([one.mail], RELEASED) : sendOne(one, pass)))
}

async function sendOne({ mail, letter }: Written, pass: Pass): Promise<void> {
  const { delivery } = await atPace(() => deliverMail(letter))
  note(pass, delivery)
  await settleAll([mail], delivery)
}
