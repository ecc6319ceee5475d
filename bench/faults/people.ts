import { setTimeout as pause } from 'node:timers/promises'
import { paths } from '@/paths'
import type { Measured } from '../campaign'
import type { Took } from '../mail-stand-in'
import { addressOf, nameOf, signRequest } from '../rows/sign'
import type { Doors, Question } from './answers'

// People who don't give up: they sign by form or API, read their mail, confirm, and some hide their name or withdraw. Whatever is not
// granted they ask for again, as somebody does who reads "try again". What they were told is remembered, and judged at the end.

/** What one of them was told, and each mail that came, by its id. */
export type Person = {
  name: string
  email: string
  signed: boolean
  confirmed: boolean
  hid: boolean
  withdrew: boolean
  asked: { confirm: Map<string, number[]>; other: Map<string, number[]> }
}

/** Milliseconds until somebody has read the mail, and between two tries. */
const READS = { least: 200, most: 1_500 }
const AGAIN = { least: 1_000, most: 3_000 }
const PATIENCE = 180_000

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }

type Span = { least: number; most: number }
const within = ({ least, most }: Span) => pause(least + Math.random() * (most - least))

function signing(campaign: Measured, index: number, round: string): Question {
  const { path, headers, body } = signRequest(campaign, index, round)
  if (index % 2 === 0) return { what: 'sign by API', method: 'POST', path, headers, body, status: 202 }
  const fields = Object.entries(JSON.parse(body) as Record<string, unknown>).map(([name, value]) => [
    name,
    String(value),
  ])
  return {
    what: 'sign',
    method: 'POST',
    path: paths.signForm(campaign.slug),
    headers: { ...FORM, 'x-forwarded-for': headers['x-forwarded-for'] },
    body: new URLSearchParams(fields).toString(),
    status: 303,
    leadsTo: '/submitted/',
  }
}

const pressing = (what: string, path: string, leadsTo: string): Question => ({
  what,
  method: 'POST',
  path,
  headers: FORM,
  body: `action=${what}`,
  status: 303,
  leadsTo,
})

type Crowd = { doors: Doors; campaign: Measured; round: string; people: Person[]; living: Set<Promise<void>> }

function live({ living }: Crowd, life: Promise<void>): void {
  living.add(life)
  void life.finally(() => living.delete(life))
}

/** Asks until it is granted, at one web process and then at the other. */
async function insist({ doors }: Crowd, index: number, question: Question): Promise<string | null> {
  const until = performance.now() + PATIENCE
  for (let tries = index; performance.now() < until; tries += 1) {
    const granted = await doors.ask(tries, question)
    if (granted !== null) return granted
    await within(AGAIN)
  }
  return null
}

async function sign(crowd: Crowd, index: number): Promise<void> {
  const { campaign, round, people } = crowd
  const nothing = { signed: false, confirmed: false, hid: false, withdrew: false }
  const asked = { confirm: new Map<string, number[]>(), other: new Map<string, number[]>() }
  const person = { name: nameOf(index), email: addressOf(index, round), ...nothing, asked }
  people[index] = person
  person.signed = (await insist(crowd, index, signing(campaign, index, round))) !== null
}

async function confirm(crowd: Crowd, index: number, token: string): Promise<void> {
  const person = crowd.people[index]!
  await within(READS)
  const own = await insist(crowd, index + 1, pressing('confirm', paths.confirm(token), '/signature/'))
  if (!own) return
  person.confirmed = true
  const act = index % 10 === 3 ? 'withdraw' : index % 10 === 6 ? 'hide' : null
  if (!act) return
  await within(READS)
  const path = paths.signature(/\/signature\/([\w-]+)/.exec(own)![1]!)
  const done = (await insist(crowd, index, pressing(act, path, `done=${act}`))) !== null
  if (act === 'hide') person.hid = done
  else person.withdrew = done
}

/** Hears of each mail; behind the first that asks for it, its reader confirms. */
function hear(crowd: Crowd, to: string, text: string, id: string): void {
  const index = Number(/-(\d+)@/.exec(to)?.[1])
  const person = crowd.people[index]
  if (person?.email !== to) return
  const token = /\/confirm\/([\w-]{43})/.exec(text)?.[1]
  const mails = token ? person.asked.confirm : person.asked.other
  const known = mails.get(id)
  if (known) return void known.push(performance.now())
  mails.set(id, [performance.now()])
  if (token && mails.size === 1) live(crowd, confirm(crowd, index, token))
}

/** @param round tells their addresses from those of others */
export function openPeople(doors: Doors, campaign: Measured, round: string) {
  const crowd: Crowd = { doors, campaign, round, people: [], living: new Set() }
  const { people, living } = crowd
  const took: Took = (to, text, id) => hear(crowd, to, text, id)

  /** So many a minute, as long as wanted. */
  async function come(perMinute: number, wanted: () => boolean): Promise<void> {
    const begun = performance.now()
    for (let index = 0; wanted(); index += 1) {
      live(crowd, sign(crowd, index))
      const wait = begun + ((index + 1) * 60_000) / perMinute - performance.now()
      if (wait > 0) await pause(wait)
    }
  }

  const isDone = ({ signed, confirmed, withdrew, asked }: Person) =>
    signed && confirmed && (withdrew || asked.other.size > 0)

  /** Until everybody has signed, confirmed and been told, so many seconds at most. */
  async function settle(seconds: number): Promise<void> {
    const until = performance.now() + seconds * 1000
    while (performance.now() < until && (living.size > 0 || !people.every(isDone))) await pause(200)
  }

  return { people, took, come, settle }
}
