import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase } from '@/db/client'
import { makeCampaign } from '../campaign'
import { type Answer, openDoors } from '../faults/answers'
import { type Fault, judge } from '../faults/judge'
import { endDatabase, keepWeb, keepWorker } from '../faults/parts'
import { openPeople } from '../faults/people'
import { openVisitors } from '../faults/visitors'
import type { Ground } from '../ground'
import { takeBySmtp } from '../mail-stand-in'
import { quantile } from '../measure'
import { type Figure, minutes, number, type Row } from '../row'

// Everybody at once on two web processes and two workers, while the database is restarted, a worker and a web process are killed, and
// then everything is restarted one after the other, as for an update: `npm run bench -- mixed 30` takes half an hour.

const A_MINUTE = 300
const READERS = 30
/** Seconds until what a killed worker held has come back and left, too. */
const SETTLES = 240
/** Milliseconds after a part is back in which an answer still counts to its fault. */
const AFTER = 2_000

async function begin(ground: Ground) {
  const campaign = await makeCampaign(`mixed-${Date.now().toString(36)}`)
  const webs = [await keepWeb(ground, 1), await keepWeb(ground, 2)]
  const origins = webs.map(({ origin }) => origin)
  const doors = openDoors(origins, ground.environment.BASE_URL!)
  const crowd = openPeople(doors, campaign, campaign.slug.slice(-8))
  const standIn = await takeBySmtp(crowd.took)
  const workers = [1, 2].map((place) => keepWorker(ground, place, standIn.settings))
  const parts = [...webs, ...(await Promise.all(workers))] as const
  const stop = async () => {
    await Promise.all(parts.map((part) => part.stop()))
    await standIn.stop()
    await doors.stop()
  }
  return { campaign, origins, doors, crowd, parts, stop }
}

type Begun = Awaited<ReturnType<typeof begin>>

/** What happens, at which part of the time. */
const planOf = (
  ground: Ground,
  { parts }: Begun,
): { at: number; what: string; act: () => Promise<void> }[] => [
  { at: 1 / 6, what: 'the database restarted', act: () => endDatabase(ground, 'stop') },
  { at: 2 / 6, what: 'a worker killed', act: () => parts[2]!.restart('kill') },
  { at: 3 / 6, what: 'a web process killed', act: () => parts[0]!.restart('kill') },
  {
    at: 4 / 6,
    what: 'everything restarted in turns',
    act: async () => {
      for (const part of parts) await part.restart('stop')
    },
  },
]

async function liveThrough(ground: Ground, begun: Begun): Promise<Fault[]> {
  const { crowd, doors, campaign } = begun
  const started = performance.now()
  const whole = minutes * 60_000
  const left = (share: number) => Math.max(0, started + share * whole - performance.now())
  const visitors = await openVisitors(doors, campaign.slug, READERS, 'bench@example.org')
  const coming = crowd.come(A_MINUTE, () => left(1) > 0)
  const faults: Fault[] = []
  for (const { at, what, act } of planOf(ground, begun)) {
    await pause(left(at))
    const from = performance.now()
    await act()
    const until = performance.now()
    faults.push({ what, from, until })
    ground.say(`  ${what}: ${number((until - from) / 1000, 1)} s; ${number(crowd.people.length)} came`)
  }
  await coming
  await visitors.stop()
  await closeDatabase() // its restart took these connections
  await crowd.settle(SETTLES)
  return faults
}

async function measure(ground: Ground): Promise<Figure[]> {
  ground.say(`mixed: ${number(minutes)} min of ${number(A_MINUTE)} a minute and ${READERS} readers…`)
  const begun = await begin(ground)
  try {
    const faults = await liveThrough(ground, begun)
    const killed = faults.filter(({ what }) => what === 'a worker killed')
    const judged = await judge(ground.web.origin, begun.campaign, begun.crowd.people, faults, killed)
    return figures(begun, faults, judged)
  } finally {
    await begun.stop()
  }
}

function figures(
  { crowd, doors }: Begun,
  faults: Fault[],
  judged: Awaited<ReturnType<typeof judge>>,
): Figure[] {
  const { lost, doubled, repeated } = judged
  const count = (of: 'signed' | 'confirmed' | 'hid' | 'withdrew') =>
    number(crowd.people.filter((one) => one[of]).length)
  const found = [...lost, ...doubled, ...doors.untrue].slice(0, 5)
  const came = `${repeated} mails came again under their Message-ID after the worker was killed`
  const plain = { limit: '', ratio: null, goal: '' }
  const whole: Figure = {
    what: `mixed load, ${number(minutes)} min, two web processes and two workers`,
    measured: `${count('signed')} signed, ${count('confirmed')} confirmed, ${count('hid')} hid, ${count('withdrew')} withdrew; ${lost.length} lost, ${doubled.length} doubled, ${doors.untrue.length} untrue answers`,
    limit: `${number(crowd.people.length)} came`,
    ratio: null,
    goal: '0 lost, 0 doubled, 0 untrue',
    note: [came, ...found].join('; '),
  }
  const during = faults.map(({ what, from, until }) => ({
    ...plain,
    what,
    measured: `${number((until - from) / 1000, 1)} s; ${outcomes(doors.answers.filter(({ at, took }) => at + took > from && at < until + AFTER))}`,
  }))
  const quiet = doors.answers.filter(
    ({ at }) => !faults.some(({ from, until }) => at > from && at < until + AFTER),
  )
  const kinds = [...new Set(doors.answers.map(({ what }) => what))].map((kind) => ({
    ...plain,
    what: kind,
    measured: slowest(doors.answers, quiet, kind),
  }))
  return [whole, ...during, { ...plain, what: 'the rest of the time', measured: outcomes(quiet) }, ...kinds]
}

function outcomes(answers: Answer[]): string {
  const those = (wanted: Answer['outcome']) => answers.filter(({ outcome }) => outcome === wanted)
  const [granted, refused, cut] = [those('granted'), those('refused'), those('cut')]
  return `${number(granted.length)} granted, ${number(refused.length)} told “not now”${kindsOf(refused)}, ${number(cut.length)} cut${kindsOf(cut)}`
}

/** Which they were, the most first. */
function kindsOf(answers: Answer[]): string {
  const counts = new Map<string, number>()
  for (const { what } of answers) counts.set(what, (counts.get(what) ?? 0) + 1)
  const said = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, count]) => `${what} ${number(count)}`)
  return said.length > 0 ? ` (${said.join(', ')})` : ''
}

/** What the slowest hundredth took, in all and while nothing was the matter. */
function slowest(all: Answer[], quiet: Answer[], kind: string): string {
  const granted = (of: Answer[]) =>
    of.filter(({ what, outcome }) => what === kind && outcome === 'granted').map(({ took }) => took)
  const p99 = (of: Answer[]) => number(quantile(granted(of), 0.99))
  return `${number(granted(all).length)}, p99 ${p99(all)} ms; while nothing was restarted ${p99(quiet)} ms`
}

export const mixed: Row = { name: 'mixed', measure }
