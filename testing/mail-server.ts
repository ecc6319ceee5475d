import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

// A real mail server for tests, on loopback. It keeps what it takes, and does to the next mails what it is told to.

/** What befalls the next mail: a refusal at the recipient or after its words, a connection that breaks or falls silent. */
export type MailTrouble =
  { rcpt: number } | { data: number } | 'drop-in-data' | 'drop-after-data' | 'hang' | { slow: number }

export type TakenMail = { to: string; id: string; encrypted: boolean; source: string }

export type MailServer = {
  port: number
  taken: TakenMail[]
  /** Taken from the front, one a mail. */
  troubles: MailTrouble[]
  connections: () => number
  close(): Promise<void>
}

const fault = (responseCode: number) =>
  Object.assign(new Error(`Told to answer ${responseCode}`), { responseCode })

/** @param options of the server, such as whether it offers encryption; without any it offers neither that nor a login */
export async function startMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const taken: TakenMail[] = []
  const troubles: MailTrouble[] = []
  const meant = new Map<string, MailTrouble | undefined>()
  let connections = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    ...options,
    onConnect: (_session, done) => {
      connections += 1
      done()
    },
    onRcptTo: (_address, session, done) => {
      const trouble = troubles.shift()
      meant.set(session.id, trouble)
      if (typeof trouble === 'object' && 'rcpt' in trouble) return done(fault(trouble.rcpt))
      done()
    },
    onData: (stream, session, done) => {
      const trouble = meant.get(session.id)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      if (trouble === 'drop-in-data') return drop(server, session.id)
      stream.on('end', () => {
        if (trouble === 'hang') return
        if (typeof trouble === 'object' && 'data' in trouble) return done(fault(trouble.data))
        const source = Buffer.concat(chunks).toString('utf8')
        const id = /^Message-ID: <([^@>]+)@/im.exec(source)?.[1] ?? ''
        const keep = () => {
          taken.push({ to: session.envelope.rcptTo[0]!.address, id, encrypted: session.secure, source })
          if (trouble === 'drop-after-data') drop(server, session.id)
          else done()
        }
        if (typeof trouble === 'object' && 'slow' in trouble) setTimeout(keep, trouble.slow)
        else keep()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    troubles,
    connections: () => connections,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        drop(server)
      }),
  }
}

/** Breaks a connection, or all of them, as a server that dies does. */
function drop(server: SMTPServer, id?: string): void {
  for (const connection of server.connections as Set<{ id: string; _socket: { destroy(): void } }>)
    if (id === undefined || connection.id === id) connection._socket.destroy()
}
