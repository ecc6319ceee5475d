import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { type Door, findFault, type Visit } from '@/front/ask-next'
import { Places } from '@/front/budget'
import { discardRest, signedOut } from '@/front/gate'
import { Intake, type IntakeRules, type Taken } from '@/front/intake'
import { isMultipart, readMultipart, writeForm } from '@/front/multipart'
import { busy, type Plain } from '@/front/plain-page'
import { bodyLimit, isUpload } from '@/front/routes'
import { log } from '@/log'

// What comes with a POST: an ordinary form of anybody, a large one or a file of an organizer.

/** How long a file may take to arrive: 10 MB at 1 Mbit/s. */
const UPLOAD_MILLISECONDS = 100_000
const BODY_MILLISECONDS = 20_000
/** More bytes than lie between the client and a handler that reads. */
const SLACK = 1024 * 1024

const uploads = new Places(6, 3)
const largeForms = new Places(24, 6)

type Body = Buffer | Readable
/** The rest of the door, which this file knows nothing of. */
export type Answering = {
  ask: (body: Body, told: IncomingHttpHeaders, instead?: () => Plain | null) => Promise<void>
  refuse: (plain: Plain) => Promise<void>
}

const FORM = 'application/x-www-form-urlencoded'

/** Takes a POST's body and has the handler answer it. */
export async function answerPost(door: Door, visit: Visit, answering: Answering): Promise<void> {
  if (isUpload(visit.route)) return answerUpload(door, visit, answering)
  const places: (() => void)[] = []
  const mayGrow = async () => {
    const organizer = await findOrganizer(door, visit)
    if (typeof organizer !== 'string') return organizer ?? signedOut
    const place = largeForms.take(organizer)
    if (place) places.push(place)
    return place ? null : busy
  }
  const intake = new Intake(visit.request, rulesOf(door, visit, mayGrow))
  try {
    await answerForm(intake, visit, answering)
  } finally {
    intake.release()
    for (const give of places) give()
  }
}

async function answerForm(intake: Intake, visit: Visit, { ask, refuse }: Answering): Promise<void> {
  const { request, response } = visit
  const form = isMultipart(request.headers)
    ? await readMultipart(intake, request.headers, ({ stream }) => void stream.resume())
    : await readWhole(intake)
  if (form === 'gone') return response.destroy() && undefined
  if (Buffer.isBuffer(form)) return ask(form, {})
  if (!('fields' in form)) return refuse(form)
  return ask(writeForm(form.fields), { 'content-type': FORM })
}

async function readWhole(intake: Intake): Promise<Buffer | Exclude<Taken, 'whole'>> {
  const chunks: Buffer[] = []
  const taken = await intake.take((chunk) => void chunks.push(chunk))
  return taken === 'whole' ? Buffer.concat(chunks) : taken
}

function rulesOf(door: Door, { route }: Visit, mayGrow: IntakeRules['mayGrow']): IntakeRules {
  const milliseconds = door.bodyMilliseconds ?? (isUpload(route) ? UPLOAD_MILLISECONDS : BODY_MILLISECONDS)
  return { limit: bodyLimit(route), milliseconds, budget: door.budget, mayGrow }
}

/** Who sends it, before anything large is taken; while the database is away that is told. */
async function findOrganizer(door: Door, visit: Visit): Promise<string | null | Plain> {
  try {
    return await door.organizerOf(visit.request.headers)
  } catch (error) {
    log.fault('web.session', error)
    return findFault(door)
  }
}

/** A few at a time, and fewer of one organizer. */
async function answerUpload(door: Door, visit: Visit, answering: Answering): Promise<void> {
  const organizer = await findOrganizer(door, visit)
  if (organizer === null) return answerUnread(visit, answering)
  if (typeof organizer !== 'string') return answering.refuse(organizer)
  const give = uploads.take(organizer)
  if (!give) return answering.refuse(busy)
  const passes = isMultipart(visit.request.headers)
  const rules = rulesOf(door, visit, async () => null)
  // Of a file without a told length the handler sees itself that it is too large, a little before it is cut here.
  const intake = new Intake(visit.request, passes ? { ...rules, limit: rules.limit + SLACK, passes } : rules)
  try {
    await (passes ? passFile(intake, visit, answering, give) : answerForm(intake, visit, answering))
  } finally {
    intake.release()
    give()
  }
}

/** Has the handler answer without the file: it sends people to sign in, or back to the form. */
export async function answerUnread(
  { request }: Visit,
  { ask }: Answering,
  told: IncomingHttpHeaders = {},
): Promise<void> {
  await ask(Buffer.alloc(0), { ...told, 'content-type': undefined })
  discardRest(request, true)
}

/**
 * Hands a file to its handler while it arrives; what fails on the way is answered instead of what the handler says. With the
 * answer the place is free: of a file that was refused unread the rest may still be coming, for a long time.
 */
async function passFile(
  intake: Intake,
  visit: Visit,
  { ask, refuse }: Answering,
  give: () => void,
): Promise<void> {
  const { request, response } = visit
  let answered: Promise<void> | undefined
  let failure: Plain | null = null
  const read = readMultipart(intake, request.headers, ({ field, name, stream }) => {
    if (answered || name === '') return void stream.resume()
    const file = new URLSearchParams({ field, name }).toString()
    const told = { 'content-type': 'application/octet-stream', 'x-undersigned-file': file }
    const instead = () => (failure?.status === 413 ? null : failure)
    answered = ask(stream, told, instead).finally(() => {
      give()
      stream.resume()
    })
  })
  const form = await read
  if (form === 'gone') response.destroy()
  else if (!('fields' in form)) {
    failure = form
    if (!answered) return refuse(form)
  } else answered ??= ask(Buffer.alloc(0), { 'content-type': undefined })
  await answered
  discardRest(request, true)
}
