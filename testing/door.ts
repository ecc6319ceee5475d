import { type IncomingMessage, request as send, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Budget } from '@/front/budget'
import { BuiltFiles } from '@/front/built-files'
import type { Door } from '@/front/ask-next'
import { createFrontDoor } from '@/front/door'
import { closeServers, openServers } from '@/front/open-servers'
import { PageCache } from '@/front/page-cache'
import { Renders } from '@/front/renders'
import { sessionTokens } from '@/front/session-cookies'
import { setLogLevel } from '@/log'

type Handle = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
export type Answer = { status: number; headers: IncomingMessage['headers']; bytes: Buffer; text: string }
type Asked = { method?: string; headers?: Record<string, string>; chunks?: string[] }

/** A real front door on a free port of this machine, before a handler that stands where Next stands. */
export async function openTestDoor(
  handle: Handle,
  {
    bodyMilliseconds = 20_000,
    databaseUp = true,
    isRestored = (): boolean => false,
    renders = new Renders(),
    organizerOf = readOrganizer,
    signerOf = (async (token) => (token.startsWith('known') ? token : null)) as Door['signerOf'],
    budget = new Budget(),
    stalled = 30_000,
    lane = undefined as Door['lane'],
  } = {},
) {
  setLogLevel('silent')
  const base = new URL('http://letters.example')
  const listener = createFrontDoor({
    handle: async (request, response) => handle(request, response),
    base,
    databaseAnswers: async () => databaseUp,
    isRestored,
    cache: new PageCache(),
    renders,
    builtFiles: new BuiltFiles(),
    bodyMilliseconds,
    organizerOf,
    signerOf,
    budget,
    lane,
  })
  const servers = await openServers(listener, 0, '127.0.0.1', stalled)
  const address = servers[0]?.address() as AddressInfo | undefined
  if (!address) throw new Error('no server was opened')
  const { port } = address
  return {
    port,
    origin: base.origin,
    ask: (path: string, asked?: Asked) => ask(port, path, asked),
    close: () => closeServers(servers, 100),
  }
}

/** Every session's cookie is its organizer's, but one that is forged. */
export const readOrganizer: Door['organizerOf'] = async (headers) => {
  const [token = ''] = sessionTokens(headers)
  const who = Buffer.from(token.replaceAll('-', ''), 'hex').toString()
  return who === '' || who.startsWith('forged') ? null : who
}

/** The cookie of somebody's session, or of a forged one. */
export const sessionOf = (who: string) =>
  `authjs.session-token=${Buffer.from(who).toString('hex').padEnd(36, '-')}`

function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, chunks = [] }: Asked = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = send({ port, host: '127.0.0.1', path, method, headers }, (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const bytes = Buffer.concat(parts)
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          bytes,
          text: bytes.toString(),
        })
      })
    })
    outgoing.on('error', reject)
    for (const chunk of chunks) outgoing.write(chunk)
    outgoing.end()
  })
}

/** Reads a whole body the way a route handler does. */
export async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/** Answers with a page. */
export function showPage(response: ServerResponse, html: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  response.write(html.slice(0, 10))
  response.end(html.slice(10))
}
