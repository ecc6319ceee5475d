import { setTimeout as pause } from 'node:timers/promises'
import { sql } from '@/db/client'
import { makeCampaign } from '../campaign'
import { openCrowd } from '../crowd'
import type { Ground } from '../ground'
import { takeByResend } from '../mail-stand-in'
import { quantile } from '../measure'
import { number, quick, type Row } from '../row'
import { startWorker } from '../worker'
import { signMany } from './sign'

// A long line of mails about one letter, a provider with a rate, and people who sign another letter meanwhile.

const QUEUED = quick ? 500 : 2_000
/** Mails a second that 2,000 sign-ups a minute ask for: the least that must leave. */
const NEEDED = 2_000 / 60
/** Mails a second that are reckoned with, to be done with the others while the line still stands. */
const RECKONED = 60
const A_MINUTE = 60

async function waiting(campaignId: string): Promise<number> {
  const [row] = await sql()<{ waiting: number }[]>`
    select count(*)::int as waiting from outbox where campaign_id = ${campaignId} and sent_at is null`
  return row!.waiting
}

async function measure(ground: Ground) {
  const { web, say } = ground
  const full = await makeCampaign('measured-line')
  const other = await makeCampaign('measured-beside')
  await signMany(web.origin, full, 'line', QUEUED)
  const crowd = openCrowd([web.origin], other, 'beside')
  const handed: number[] = []
  const standIn = await takeByResend((...mail) => {
    handed.push(performance.now())
    crowd.took(...mail)
  })
  say(`mail: ${number(QUEUED)} in line, to ${standIn.what}…`)
  const worker = startWorker(ground, standIn.settings)
  try {
    // A worker takes a moment to begin, and begins at two a second.
    await pause(5_000)
    // While most of the line still stands.
    await crowd.come(Math.floor((0.6 * QUEUED * A_MINUTE) / RECKONED / 60), A_MINUTE)
    await crowd.settle(10)
  } finally {
    await worker.stop()
    await standIn.stop()
    await crowd.stop()
  }
  const left = await waiting(full.id)
  const steady = handed.filter((at) => at > handed[0]! + 3_000)
  const rate = ((steady.length - 1) * 1000) / (steady.at(-1)! - steady[0]!)
  return [
    {
      what: `mail, ${number(QUEUED)} in line about one letter, ${number(left)} of them left`,
      measured: `${number(rate, 1)}/s`,
      limit: `${number(NEEDED, 1)}/s, 2,000 a minute`,
      ratio: rate / NEEDED,
      goal: '≥ 1',
    },
    {
      what: 'to confirm another letter, past that line',
      measured: `p50 ${number(quantile(crowd.seen.ages, 0.5), 1)} s, p99 ${number(quantile(crowd.seen.ages, 0.99), 1)} s`,
      limit: '5 s',
      ratio: quantile(crowd.seen.ages, 0.99) / 5,
      goal: '≤ 1',
    },
  ]
}

export const mail: Row = { name: 'mail', measure }
