import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'undici'
import { paths } from '@/paths'
import type { Measured } from './campaign'
import type { Took } from './mail-stand-in'
import { addressOf, nameOf, signRequest } from './rows/sign'

// People who sign one after another, whatever the site makes of it, read their mail, and confirm by its link.

const CONNECTIONS = 64
/** Seconds until somebody has read the mail. */
const READS = { least: 1, most: 5 }

export type Crowd = ReturnType<typeof openCrowd>

type Sent = { path: string; headers: Record<string, string>; body: string }

/** Web processes that people come to in turns. */
function openDoors(origins: string[]) {
  const pools = origins.map((origin) => new Pool(origin, { connections: CONNECTIONS, pipelining: 1 }))
  const send = async (at: number, sent: Sent): Promise<number | string> => {
    try {
      const answer = await pools[at % pools.length]!.request({ method: 'POST', ...sent })
      await answer.body.dump()
      return answer.statusCode
    } catch (error) {
      return (error as Error).name
    }
  }
  const stop = async () => void (await Promise.all(pools.map((pool) => pool.destroy())))
  return { send, stop, originOf: (at: number) => origins[at % origins.length]! }
}

const nothingSeen = () => ({
  signed: 0,
  /** Statuses that thanked nobody. */
  refused: new Map<number | string, number>(),
  /** Seconds from the press to the moment at which the mail was handed over. */
  ages: [] as number[],
  mailedTwice: 0,
  news: 0,
  /** When each confirmation was answered, in order. */
  confirmed: [] as number[],
  names: new Set<string>(),
})

/** Does so much at a steady rate, without waiting for what was before. */
async function steadily(count: number, perMinute: number, one: (index: number) => Promise<void>) {
  const begun = performance.now()
  const all: Promise<void>[] = []
  for (let index = 0; index < count; index += 1) {
    const wait = begun + (index * 60_000) / perMinute - performance.now()
    if (wait > 0) await pause(wait)
    all.push(one(index))
  }
  await Promise.all(all)
}

/**
 * @param origins web processes that they come to in turns; who signed at one confirms at the next
 * @param round tells its addresses from those of others
 */
export function openCrowd(origins: string[], campaign: Measured, round: string) {
  const doors = openDoors(origins)
  const pressed = new Map<string, number>()
  const mailed = new Set<string>()
  const confirming: Promise<void>[] = []
  const seen = nothingSeen()
  const refuse = (why: number | string) => void seen.refused.set(why, (seen.refused.get(why) ?? 0) + 1)

  async function sign(index: number): Promise<void> {
    const { path, headers, body } = signRequest(campaign, index, round)
    pressed.set(addressOf(index, round), performance.now())
    const status = await doors.send(index, { path, headers, body })
    if (status === 202) seen.signed += 1
    else refuse(status)
  }

  async function confirm(to: string, token: string): Promise<void> {
    await pause(1000 * (READS.least + Math.random() * (READS.most - READS.least)))
    const index = Number(/-(\d+)@/.exec(to)![1])
    const origin = doors.originOf(index + 1)
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin }
    const sent = { path: paths.confirm(token), headers, body: 'action=confirm' }
    const status = await doors.send(index + 1, sent)
    if (status !== 303) return refuse(status)
    seen.confirmed.push(performance.now())
    seen.names.add(nameOf(index))
  }

  const took: Took = (to, text) => {
    const at = pressed.get(to)
    const token = /\/confirm\/([\w-]{43})/.exec(text)?.[1]
    if (at === undefined) return
    if (!token) return void (seen.news += 1)
    if (mailed.has(to)) return void (seen.mailedTwice += 1)
    mailed.add(to)
    seen.ages.push((performance.now() - at) / 1000)
    confirming.push(confirm(to, token))
  }

  /** Until everybody has confirmed, or nothing has happened for so many seconds. */
  async function settle(seconds: number): Promise<void> {
    for (let before = -1, still = 0; still < seconds && seen.confirmed.length < seen.signed; still += 1) {
      const now = seen.confirmed.length + seen.ages.length
      if (now !== before) still = 0
      before = now
      await pause(1000)
    }
    await Promise.all(confirming)
  }

  const come = (count: number, perMinute: number) => steadily(count, perMinute, sign)
  return { seen, took, come, settle, stop: doors.stop }
}
