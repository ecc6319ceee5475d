import { FORM_BODY } from '@/address-kinds'
import { answerFromNext, answerUnread, refuseOrExplain } from '@/front/answer'
import { type Door, findFault, type Visit } from '@/front/ask-next'
import { Places } from '@/front/budget'
import { discardRest } from '@/front/gate'
import { Intake, type IntakeRules, type Taken } from '@/front/intake'
import { isMultipart, nextTurn, readMultipart, writeForm } from '@/front/multipart'
import { busy, type Plain, signedOut } from '@/front/plain-page'
import { bodyLimit } from '@/front/routes'
import { log } from '@/log'

// What comes with a POST: an ordinary form of anybody, a large one or a file of an organizer.

/** How long a file may take to arrive: 10 MB at 1 Mbit/s. */
const UPLOAD_MILLISECONDS = 100_000
const BODY_MILLISECONDS = 20_000
/** More bytes than lie between the client and a handler that reads. */
const SLACK = 1024 * 1024

/** Of organizers, and of people behind a mailed link: who has many links shuts no organizer out. */
const uploads = { desk: new Places(6, 1), link: new Places(6, 1) }
const largeForms = new Places(24, 6)

/** Bytes of the fields before a file that its handler hears of, in a header. */
const MOST_BEFORE = 4 * 1024

const FORM = 'application/x-www-form-urlencoded'

/** Takes a POST's body and has the handler answer it. */
export async function answerPost(door: Door, visit: Visit): Promise<void> {
  if (visit.route.kind?.upload) return answerUpload(door, visit)
  let give = () => {}
  const mayGrow = async () => {
    const organizer = await findOrganizer(door, visit)
    if (typeof organizer !== 'string') return organizer ?? signedOut
    const place = largeForms.take(organizer)
    give = place ?? give
    return place ? null : busy
  }
  const intake = new Intake(visit.request, rulesOf(door, visit, mayGrow))
  try {
    await answerForm(door, intake, visit)
  } finally {
    intake.release()
    give()
  }
}

async function answerForm(door: Door, intake: Intake, visit: Visit): Promise<void> {
  const { request, response } = visit
  const form = isMultipart(request.headers)
    ? await readMultipart(intake, request.headers, ({ stream }) => void stream.resume())
    : await readWhole(intake)
  if (form === 'gone') return response.destroy() && undefined
  if (Buffer.isBuffer(form)) return answerFromNext(door, visit, { body: form })
  if (!('fields' in form)) return refuseOrExplain(door, visit, form)
  return answerFromNext(door, visit, { body: writeForm(form.fields), told: { 'content-type': FORM } })
}

async function readWhole(intake: Intake): Promise<Buffer | Exclude<Taken, 'whole'>> {
  const chunks: Buffer[] = []
  const taken = await intake.take((chunk) => void chunks.push(chunk))
  return taken === 'whole' ? Buffer.concat(chunks) : taken
}

function rulesOf(door: Door, { route }: Visit, mayGrow: IntakeRules['mayGrow']): IntakeRules {
  const milliseconds = door.bodyMilliseconds ?? (route.kind?.upload ? UPLOAD_MILLISECONDS : BODY_MILLISECONDS)
  const slowest = route.kind?.upload ? { bytes: FORM_BODY, milliseconds: milliseconds / 10 } : undefined
  return { limit: bodyLimit(route), milliseconds, budget: door.budget, mayGrow, slowest }
}

/** Who sends it, before anything large is taken; while the database is away that is told. */
async function findOrganizer(door: Door, visit: Visit): Promise<string | null | Plain> {
  const { kind, segments } = visit.route
  try {
    // Behind a mailed link its token says who it is.
    if (kind?.upload && kind.secret) return await door.signerOf(segments[1] ?? '')
    return await door.organizerOf(visit.request.headers)
  } catch (error) {
    log.fault('web.session', error)
    return findFault(door)
  }
}

/** A few at a time, one of each organizer and each link. */
async function answerUpload(door: Door, visit: Visit): Promise<void> {
  const organizer = await findOrganizer(door, visit)
  if (organizer === null) return answerUnread(door, visit)
  if (typeof organizer !== 'string') return refuseOrExplain(door, visit, organizer)
  const give = uploads[visit.route.kind?.secret ? 'link' : 'desk'].take(organizer)
  if (!give) return refuseOrExplain(door, visit, busy)
  const passes = isMultipart(visit.request.headers)
  const rules = rulesOf(door, visit, async () => null)
  // Of a file without a told length the handler sees itself that it is too large, a little before it is cut here.
  const intake = new Intake(visit.request, passes ? { ...rules, limit: rules.limit + SLACK, passes } : rules)
  try {
    await (passes ? passFile(door, intake, visit, give) : answerForm(door, intake, visit))
  } finally {
    intake.release()
    give()
  }
}

/**
 * Hands a file to its handler while it arrives; what fails on the way is answered instead of what the handler says. With the
 * answer the place is free: of a file that was refused unread the rest may still be coming, for a long time.
 */
async function passFile(door: Door, intake: Intake, visit: Visit, give: () => void): Promise<void> {
  const { request, response, route } = visit
  let answered: Promise<void> | undefined
  let failure: Plain | null = null
  const read = readMultipart(intake, request.headers, ({ field, name, stream, before }) => {
    if (answered || name === '') return void stream.resume()
    const file = new URLSearchParams({ field, name }).toString()
    const instead = () => (failure?.status === 413 ? null : failure)
    const hand = () => {
      const fields = writeForm(before)
      const told = {
        ...{ 'content-type': 'application/octet-stream', 'x-undersigned-file': file },
        // Longer than any of them may be: its handler refuses that, and takes none of them for empty.
        'x-undersigned-fields': fields.length <= MOST_BEFORE ? fields.toString('base64url') : 'too-long',
      }
      return answerFromNext(door, visit, { body: stream, told, instead })
    }
    // The bytes of the fields before it are handed out in this turn.
    answered = nextTurn()
      .then(hand)
      .finally(() => {
        give()
        stream.resume()
      })
  })
  const form = await read
  if (form === 'gone') response.destroy()
  else if (!('fields' in form)) {
    failure = form
    if (!answered) return refuseOrExplain(door, visit, form)
  } else if (!answered)
    // No file was chosen: what else the form says goes on as an ordinary one.
    return answerFromNext(door, visit, { body: writeForm(form.fields), told: { 'content-type': FORM } })
  await answered
  discardRest(request, route)
}
