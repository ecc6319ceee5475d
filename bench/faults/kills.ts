import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase } from '@/db/client'
import { makeDue } from '@/testing/outbox'
import { makeCampaign } from '../campaign'
import type { Ground } from '../ground'
import { takeByResend, takeBySmtp } from '../mail-stand-in'
import { number } from '../row'
import { openDoors } from './answers'
import { dice } from './dice'
import { type Fault, judge } from './judge'
import { endDatabase, keepWeb, keepWorker } from './parts'
import { openPeople } from './people'

// kill -9 by turns, while people come at a steady rate. One web process and one worker, so that each kill is felt.

const A_MINUTE = 300
/** Milliseconds of quiet before each kill, so that it falls anywhere between two that are under way. */
const QUIET = { least: 300, most: 2_500 }
/** Seconds until everybody who signed has confirmed. */
const SETTLES = 60

const VICTIMS = ['web', 'one of database', 'worker', 'first of database'] as const

type Web = Awaited<ReturnType<typeof keepWeb>>

async function liveThrough(
  ground: Ground,
  web: Web,
  take: typeof takeBySmtp,
  rounds: number,
  seed: number,
  first: number,
) {
  const roll = dice(seed)
  const campaign = await makeCampaign(`killed-${Date.now().toString(36)}`)
  const doors = openDoors([web.origin], ground.environment.BASE_URL!)
  const crowd = openPeople(doors, campaign, campaign.slug.slice(-8))
  const standIn = await take(crowd.took)
  ground.say(`${rounds} rounds of kill -9, seed ${seed}; mail goes to ${standIn.what}…`)
  const worker = await keepWorker(ground, 1, standIn.settings)
  const faults: Fault[] = []
  let going = true
  const coming = crowd.come(A_MINUTE, () => going)
  try {
    for (let round = 0; round < rounds; round += 1) {
      await pause(QUIET.least + roll() * (QUIET.most - QUIET.least))
      const what = VICTIMS[(first + round) % VICTIMS.length]!
      const from = performance.now()
      if (what === 'web') await web.restart('kill')
      else if (what === 'worker') await worker.restart('kill')
      else await endDatabase(ground, 'kill', what === 'one of database' ? 'serving' : 'first')
      faults.push({ what, from, until: performance.now() })
      if (round % 10 === 9)
        ground.say(`  ${round + 1} of ${rounds} rounds, ${number(crowd.people.length)} came`)
    }
    going = false
    await coming
    await closeDatabase() // the last kill took these connections
    // What a killed worker held comes back when its lease runs out, two minutes later.
    await worker.restart('stop', makeDue)
    await crowd.settle(SETTLES)
  } finally {
    going = false
    await worker.stop()
    await standIn.stop()
  }
  // A worker that dies can't note what the mail server took; one that only loses the database can.
  const unnoting = standIn.settings.SMTP_URL ? faults.filter(({ what }) => what === 'worker') : []
  const judged = await judge(web.origin, campaign, crowd.people, faults, unnoting)
  await doors.stop()
  const signed = crowd.people.filter((person) => person.signed).length
  const confirmed = crowd.people.filter((person) => person.confirmed).length
  const count = (wanted: string) => number(doors.answers.filter(({ outcome }) => outcome === wanted).length)
  const said = `${rounds} kills, seed ${seed}, ${standIn.what}: ${number(signed)} signed, ${number(confirmed)} confirmed; ${count('granted')} answers granted, ${count('refused')} said “not now”, ${count('cut')} were cut; ${judged.lost.length} lost, ${judged.doubled.length} doubled, ${judged.repeated} mails came again under their Message-ID`
  // A long run that is stopped has still told what it found.
  for (const sentence of [said, ...judged.lost, ...judged.doubled, ...doors.untrue]) ground.say(sentence)
  return { signed, untrue: doors.untrue, gaveUp: crowd.people.length - signed, ...judged }
}

/** Half of the rounds with a provider that knows each mail by its key, half with a mail server that doesn't. */
export async function liveThroughKills(ground: Ground, rounds: number, seed: number) {
  const half = Math.ceil(rounds / 2)
  const web = await keepWeb(ground, 1)
  try {
    return [
      await liveThrough(ground, web, takeByResend, half, seed, 0),
      await liveThrough(ground, web, takeBySmtp, rounds - half, seed + 1, half),
    ]
  } finally {
    await web.stop()
  }
}
