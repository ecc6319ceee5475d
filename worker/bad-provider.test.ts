import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { closeDoor } from '@/emails/door'
import { forgetEnvironment } from '@/env'
import { setLogLevel } from '@/log'
import { useTestDatabase } from '@/testing/database'
import { inLong } from '@/testing/long'
import { type MailServer, type MailTrouble, startMailServer } from '@/testing/mail-server'
import { makeDue, putCampaign, putMail, readMail } from '@/testing/outbox'
import { idOf } from '@/testing/relay'
import { type ResendStandIn, startResendStandIn, type Trouble } from '@/testing/resend-stand-in'
import { relayMail } from './relay-mail'

// Providers at their worst, one after another, and two workers: in the end every mail that was asked for has left exactly once.

useTestDatabase()
setLogLevel('silent')

const COUNT = inLong(2_000, 60)
const LONGEST = inLong(1_800_000, 120_000)

let campaignId: string
beforeAll(async () => {
  campaignId = (await putCampaign()).id
})
beforeEach(async () => void (await sql()`truncate outbox, mail_pace`))

function useProvider(settings: Record<string, string>): void {
  closeDoor()
  Object.assign(process.env, { RESEND_API_KEY: '', SMTP_URL: 'smtp://127.0.0.1:1', ...settings })
  forgetEnvironment()
}

async function put(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let at = 0; at < count; at += 1)
    ids.push(await putMail({ campaignId, to: `signer-${at}@example.org` }))
  return ids
}

async function waiting(): Promise<number> {
  const [row] = await sql()<{ waiting: number }[]>`
    select count(*)::int as waiting from outbox where sent_at is null and failed_at is null`
  return row!.waiting
}

/** Two workers, pass by pass, with every time between two attempts over at once. `between` changes the provider meanwhile. */
async function relayUntilDone(between: (pass: number) => Promise<void> | void = () => {}): Promise<void> {
  for (let pass = 0; (await waiting()) > 0; pass += 1) {
    await between(pass)
    await Promise.all([relayMail(), relayMail()])
    await makeDue()
  }
}

/** What befalls mails, mixed the same way each time: one of the kinds after every so many without trouble. */
function mixed<T>(kinds: T[], calm: T, times: number, every: number): T[] {
  return Array.from({ length: times }, (_, at) =>
    at % every === 0 ? kinds[(at / every) % kinds.length]! : calm,
  )
}

async function expectAllSent(ids: string[]): Promise<void> {
  for (const id of ids)
    expect(await readMail(id)).toMatchObject({ sealed: null, sentAt: expect.any(Date), failedAt: null })
}

test(
  'Resend: away, 429, 500, 503, silent, slow, answers lost on the way, requests refused as a whole',
  async () => {
    const standIn: ResendStandIn = await startResendStandIn({ requestsPerSecond: 500 })
    useProvider({ RESEND_API_KEY: 're_test', RESEND_BASE_URL: standIn.url })
    const calm: Trouble = { delay: 0 }
    const kinds: Trouble[] = [
      { status: 500 },
      'cut',
      { status: 429, retryAfter: 2 },
      { delay: 300 },
      'away',
      { status: 503, retryAfter: 1 },
      'refuse-batch',
      { status: 403 },
      'cut',
    ]
    // Away for a while; then silent, and an answer lost in silence, which both tests of the relay show, too; then of everything.
    standIn.troubles.push(...Array.from({ length: 6 }, (): Trouble => 'away'))
    standIn.troubles.push(...inLong<Trouble[]>(['hang', 'lost-answer'], []))
    standIn.troubles.push(...mixed(kinds, calm, inLong(400, 18), 2))
    const ids = await put(COUNT)
    ids.push(...(await put(3)))
    const bad = await putMail({ campaignId, to: 'signer@x' })
    await relayUntilDone()
    expect(standIn.troubles.length).toBeLessThan(inLong(400, 18))
    expect(standIn.mails.map(idOf).sort()).toEqual([...ids].sort())
    await expectAllSent(ids)
    expect(await readMail(bad)).toMatchObject({ lastFault: 'resend-422', failedAt: expect.any(Date) })
    const asked = standIn.requests.length
    await relayMail()
    expect(standIn.requests).toHaveLength(asked)
    await standIn.close()
  },
  LONGEST,
)

test(
  'a mail server: away, greylisting, 421, 451, 550, silent, slow, connections that break in the middle of a mail',
  async () => {
    let server: MailServer = await startMailServer()
    const { port } = server
    useProvider({ SMTP_URL: `smtp://127.0.0.1:${port}` })
    const kinds: MailTrouble[] = [
      { rcpt: 451 },
      'drop-in-data',
      { data: 451 },
      { slow: 200 },
      { rcpt: 421 },
      { rcpt: 550 },
    ]
    const troubles = ['hang', ...mixed<MailTrouble>(kinds, { slow: 0 }, inLong(600, 40), 3)] as MailTrouble[]
    server.troubles.push(...troubles)
    const ids = await put(COUNT)
    const before: MailServer[] = []
    await relayUntilDone(async (pass) => {
      if (pass === 2) {
        before.push(server)
        await server.close()
      }
      if (pass !== 5) return
      server = await startMailServer({}, port)
      server.troubles.push(...before[0]!.troubles)
    })
    closeDoor()
    await server.close()
    const taken = [...before, server].flatMap((one) => one.taken.map(({ id }) => id))
    const refused = await sql()<{ id: string }[]>`select id from outbox where last_fault = 'smtp-550'`
    expect(refused.length).toBeGreaterThan(0)
    const gone = new Set(refused.map(({ id }) => id))
    const rest = ids.filter((id) => !gone.has(id))
    expect(taken.sort()).toEqual(rest.sort())
    await expectAllSent(rest)
  },
  LONGEST,
)

test('a mail server that breaks after the end of a mail gets it again under the same Message-ID', async () => {
  const server = await startMailServer()
  useProvider({ SMTP_URL: `smtp://127.0.0.1:${server.port}` })
  server.troubles.push('drop-after-data')
  const [id] = await put(1)
  await relayUntilDone()
  expect(server.taken.map((mail) => mail.id)).toEqual([id, id])
  closeDoor()
  await server.close()
})

afterAll(() => closeDoor())
