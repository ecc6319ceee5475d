import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { Variables } from '@/local/settings'
import { startResendStandIn } from '@/testing/resend-stand-in'

// What takes the mail that is measured: it keeps none of it.

/** Hears of a mail that was handed over: to whom, its text, and the id that a repetition has too. */
export type Took = (to: string, text: string, id: string) => void

export type StandIn = { what: string; settings: Variables; stop(): Promise<void> }

/** Requests a second that Resend's documentation names for an account. */
const PUBLISHED = 5

/** A provider behind an HTTP API, at the rate that Resend's documentation names; a request may hold 100 mails. */
export async function takeByResend(took: Took): Promise<StandIn> {
  const standIn = await startResendStandIn({ requestsPerSecond: PUBLISHED })
  const empty = () => {
    for (const mail of standIn.mails.splice(0)) took(mail.to[0]!, mail.text ?? '', idOf(mail) ?? mail.id)
    standIn.requests.length = 0
  }
  const timer = setInterval(empty, 50)
  const stop = async () => {
    clearInterval(timer)
    await standIn.close()
  }
  const settings = { RESEND_API_KEY: 're_measured', RESEND_BASE_URL: standIn.url, SMTP_URL: '' }
  return { what: `an HTTP API at ${PUBLISHED} requests a second`, settings, stop }
}

/** The outbox row that a mail came from. */
const idOf = ({ tags }: { tags?: { value: string }[] | undefined }) => tags?.[0]?.value

/** Milliseconds that a mail server nearby takes for one mail. */
const TAKES = 20

/** A mail server that takes every mail, each after a moment. */
export async function takeBySmtp(took: Took): Promise<StandIn> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('latin1').replaceAll('=\r\n', '')
        setTimeout(() => {
          took(
            session.envelope.rcptTo[0]!.address,
            source,
            /^Message-ID: <([^@>]+)@/im.exec(source)?.[1] ?? '',
          )
          done()
        }, TAKES)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  const stop = () => new Promise<void>((done) => server.close(() => done()))
  return { what: 'a mail server by SMTP', settings: { SMTP_URL: `smtp://127.0.0.1:${port}` }, stop }
}
