import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from '@/db/client'
import { storedSession } from '@/domain/team/find-session'
import { findOrganizer } from '@/domain/team/add-organizer'
import { paths } from '@/paths'
import type { Doors, Question } from './answers'

// Those who read while others sign, and an organizer who looks at the desk and downloads everything.

/** Milliseconds between two looks of one of them. */
const AGAIN = { readers: 4_000, organizer: 15_000 }

const read = (what: string, path: string): Question => ({
  what,
  method: 'GET',
  path,
  headers: { accept: path.endsWith('.csv') ? 'text/csv' : 'text/html' },
  status: 200,
})

/** Pages that are kept, pages that are made for one reader, and files. */
function readingOf(slug: string): Question[] {
  return [
    read('the letter', paths.campaign(slug)),
    read('the list', paths.signatories(slug)),
    read('the letter', paths.campaign(slug)),
    read('search', `${paths.signatories(slug)}?q=Signer`),
    read('the count', paths.countNowJson(slug)),
    read('the public CSV', paths.signatoriesCsv(slug)),
  ]
}

async function deskOf(slug: string, email: string): Promise<Question[]> {
  const token = randomBytes(32).toString('base64url')
  const { userId } = (await findOrganizer(email))!
  await sql()`
    insert into sessions (session_token, user_id, expires)
    values (${storedSession(token)}, ${userId}, now() + interval '1 day')`
  const cookie = `authjs.session-token=${token}`
  const form = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
  return [
    { ...read('the desk', paths.deskSignatures(slug)), headers: { cookie } },
    {
      what: 'export at the desk',
      method: 'POST',
      path: paths.deskSignaturesCsv(slug),
      headers: form,
      body: 'column.number=true&column.name=true&column.country=true',
      status: 200,
    },
  ]
}

/** So many readers, each from a network of their own, and the organizer with this address, until they are stopped. */
export async function openVisitors(doors: Doors, slug: string, readers: number, email: string) {
  let going = true
  const again = async (place: number, questions: Question[], every: number) => {
    for (let look = place; going; look += 1) {
      await pause(every * (0.5 + Math.random()))
      const question = questions[look % questions.length]!
      const headers = { ...question.headers, 'x-forwarded-for': `10.200.${place}.1` }
      if (going) await doors.ask(look, { ...question, headers })
    }
  }
  const desk = await deskOf(slug, email)
  const reading = readingOf(slug)
  const all = Array.from({ length: readers }, (_, place) => again(place, reading, AGAIN.readers))
  all.push(again(readers, desk, AGAIN.organizer))
  return {
    async stop() {
      going = false
      await Promise.all(all)
    },
  }
}
