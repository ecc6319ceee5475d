import { request } from 'undici'
import { sql } from '@/db/client'
import { paths } from '@/paths'
import { makeCampaign, type Measured } from '../campaign'
import { type Crowd, openCrowd } from '../crowd'
import type { Ground } from '../ground'
import { type StandIn, takeByResend, takeBySmtp, type Took } from '../mail-stand-in'
import { quantile } from '../measure'
import { judgeCount, openReaders } from '../readers'
import { type Figure, minutes, number, type Row } from '../row'
import { memoryOf, usedBy } from '../web'
import { startWorker } from '../worker'

// The record day: 2,000 people a minute sign, read their mail, confirm, and stand on the list, while 200 read the letter.

const A_MINUTE = 2_000
const READERS = 200
/** Seconds without a mail or a confirmation after which nobody waits for the rest. */
const PATIENCE = 20

/** Everything that the public file has, and what the database knows: one name for each who was thanked, none twice. */
export async function judgeList({ web }: Ground, { id, slug }: Measured, { seen }: Crowd) {
  const file = await request(`${web.origin}${paths.signatoriesCsv(slug)}`)
  const rows = (await file.body.text()).match(/Invented Signer [a-z]+/g) ?? []
  const onList = new Set(rows)
  const [stored] = await sql()<{ signatures: number; mailboxes: number; waiting: number }[]>`
    select count(*)::int as signatures, count(distinct email_index)::int as mailboxes,
      (select count(*)::int from outbox where campaign_id = ${id} and sent_at is null and failed_at is null) as waiting
    from signatures where campaign_id = ${id}`
  const { signatures, mailboxes, waiting } = stored!
  return {
    lost: Math.max(0, seen.signed - signatures) + [...seen.names].filter((name) => !onList.has(name)).length,
    doubled: rows.length - onList.size + signatures - mailboxes + seen.mailedTwice,
    waiting,
  }
}

/** Later says how busy the web process and the worker were, and what memory they hold. */
function watchProcesses(pids: [number, number]): () => string {
  const begun = performance.now()
  const before = pids.map(usedBy)
  return () => {
    const [web, worker] = pids.map((pid, index) => {
      const share = (usedBy(pid) - before[index]!) / (performance.now() - begun)
      return `${number(100 * share)} % of a core, ${number(memoryOf(pid) / 1024 ** 2)} MB`
    })
    return `web process ${web}; worker ${worker}`
  }
}

async function live(
  ground: Ground,
  take: (took: Took) => Promise<StandIn>,
  lasting = minutes,
): Promise<Figure[]> {
  const campaign = await makeCampaign(`measured-day-${Date.now().toString(36)}`)
  const crowd = openCrowd([ground.web.origin], campaign, campaign.slug.slice(-8))
  const standIn = await take(crowd.took)
  ground.say(`${number(lasting, 1)} min of ${number(A_MINUTE)} a minute; mail goes to ${standIn.what}…`)
  const worker = startWorker(ground, standIn.settings)
  const readers = openReaders(ground.web.origin, paths.campaign(campaign.slug), READERS)
  const busy = watchProcesses([ground.web.pid, worker.pid])
  let used = ''
  try {
    await crowd.come(A_MINUTE * lasting, A_MINUTE)
    used = busy()
    await crowd.settle(PATIENCE)
  } finally {
    await readers.stop()
    await worker.stop()
    await standIn.stop()
  }
  const judged = await judgeList(ground, campaign, crowd)
  await crowd.stop()
  return figures(standIn.what, A_MINUTE * lasting, crowd.seen, readers.seen, { ...judged, used })
}

function figures(
  what: string,
  came: number,
  { signed, confirmed, refused, ages, news }: Crowd['seen'],
  { took, shown, refused: unread }: ReturnType<typeof openReaders>['seen'],
  { lost, doubled, waiting, used }: Awaited<ReturnType<typeof judgeList>> & { used: string },
): Figure[] {
  const share = (of: number) => number(quantile(ages, of), 1)
  const { falls, oldest } = judgeCount(shown, confirmed)
  const others = [...refused].map(([why, count]) => `${count} × ${why}`).join(', ') || 'nobody'
  return [
    {
      what: `record day, ${number(A_MINUTE)} a minute, ${what}`,
      measured: `${number(signed)} signed, ${number(confirmed.length)} confirmed, ${lost} lost, ${doubled} doubled`,
      limit: `${number(came)} came`,
      ratio: signed / came,
      goal: '0 lost, 0 doubled',
      note: `turned away: ${others}; mails in line at the end: ${number(waiting)}; news mailed: ${number(news)}; ${used}`,
    },
    {
      what: 'from Sign to the mail handed over',
      measured: `p50 ${share(0.5)} s, p95 ${share(0.95)} s, at most ${share(1)} s`,
      limit: '60 s',
      ratio: quantile(ages, 0.95) / 60,
      goal: '≤ 1 where the provider’s rate allows it',
    },
    {
      what: `the letter meanwhile, ${READERS} readers`,
      measured: `${number(took.length)} looks, ${unread} refused, p99 ${number(quantile(took, 0.99))} ms`,
      limit: '',
      ratio: null,
      goal: '',
    },
    {
      what: 'the count they were shown',
      measured: `fell ${falls} times, ${number(oldest, 1)} s old at most`,
      limit: '5 s',
      ratio: oldest / 5,
      goal: '≤ 1, 0 falls',
    },
  ]
}

export const day: Row = {
  name: 'day',
  measure: async (ground) => [...(await live(ground, takeBySmtp)), ...(await live(ground, takeByResend))],
}

/** The same for half a minute: what readers saw. */
export const freshness: Row = {
  name: 'freshness',
  measure: async (ground) => (await live(ground, takeBySmtp, 0.5)).slice(2),
}
