import { isBound, mayJoin } from '@/domain/mail/batch'
import { claimBatch, claimMails } from '@/domain/mail/claim'
import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { endPauses, readPause } from '@/domain/mail/pace'
import { batchSize } from '@/emails/door'
import { ALONE, relayAlone } from './relay-alone'
import type { Pass } from './relay-pass'
import { relayTogether } from './relay-together'

/** Mails from which on one request is worth that they share a fate: fewer leave alone within a second. */
const FEWEST = 5

/**
 * Sends due mails: in one request where the provider takes several and enough wait, else one by one. When `stop` is aborted
 * or the provider is away, what is under way is finished and the rest is given back at once.
 * @returns how many rows were claimed: 0 means there is nothing to do
 */
export async function relayMail(stop?: AbortSignal): Promise<number> {
  const { paused, pauses } = await readPause()
  if (paused) return 0
  const pass: Pass = { stop, blocked: false, judged: false }
  const repeated = await claimBatch()
  const mails = repeated.length > 0 ? repeated : await claimMails(batchSize() ?? ALONE)
  const together = new Set(whichTogether(mails))
  await Promise.all([
    relayAlone(
      mails.filter((mail) => !together.has(mail)),
      pass,
    ),
    together.size > 0 && relayTogether([...together], pass),
  ])
  if (pass.judged && pauses > 0) await endPauses()
  return mails.length
}

/** Which of the claimed mails leave in one request: those that did before, else as many as may if they are enough. */
function whichTogether(mails: ClaimedMail[]): ClaimedMail[] {
  if (batchSize() === null) return []
  if (mails.some(isBound)) return mails
  const fresh = mails.filter(mayJoin)
  return fresh.length >= FEWEST ? fresh : []
}
