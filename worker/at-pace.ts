import { setTimeout as wait } from 'node:timers/promises'
import { adoptRate, pauseMail, readPause, takeTurn } from '@/domain/mail/pace'
import { batchSize } from '@/emails/door'
import type { Answer } from '@/emails/outgoing'

/** Nothing was asked of the provider, because another worker heard meanwhile that it wants nothing now. */
const PAUSED = {
  delivery: { outcome: 'retry', fault: 'released', blame: 'way' },
} as const satisfies Answer

/** Sends a request when it is its turn among those of all workers, and has all of them heed what the answer says. */
export async function atPace<T extends Answer>(send: () => Promise<T>): Promise<T | typeof PAUSED> {
  const rated = batchSize() !== null
  const turn = rated ? await takeTurn() : null
  if (turn && turn.wait > 0) {
    await wait(turn.wait)
    if ((await readPause()).paused) return PAUSED
  }
  const answer = await send()
  const { delivery, perSecond } = answer
  if (turn && perSecond) await adoptRate(perSecond, turn)
  if (delivery.outcome === 'retry' && delivery.blame !== 'mail') await pauseMail(delivery.afterSeconds)
  return answer
}
