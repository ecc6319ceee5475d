import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { log } from '@/log'

const loopbackTwin = '::1'

/** After how many milliseconds a client that takes no byte of its answer is cut off. */
const STALLED = 30_000
/** For how many of these times an answer may be thought about. */
const MOST_THINKING = 4

/** A server whose slow clients cost a socket for a while and nothing else. Times are milliseconds. */
export function createPatientServer(listener: RequestListener, stalled = STALLED): Server {
  const server = createServer({ connectionsCheckingInterval: 1000, keepAlive: true }, listener)
  server.headersTimeout = 10_000
  // Head and body together, as long as a file may take; each body is held to its own time while it is taken (intake.ts).
  server.requestTimeout = 110_000
  server.keepAliveTimeout = 10_000
  cutStalled(server, stalled)
  server.on('clientError', answerClientError)
  return server
}

/** Ends connections on which nothing moves: soon where the client does not read, later where we have not answered. */
function cutStalled(server: Server, stalled: number): void {
  const thinking = new WeakMap<Socket, { since: number; times: number }>()
  server.timeout = stalled
  server.on('timeout', (socket: Socket) => {
    const moved = socket.bytesRead + socket.bytesWritten
    const before = thinking.get(socket)
    const times = before?.since === moved ? before.times + 1 : 1
    if (socket.writableLength > 0 || times >= MOST_THINKING) return void socket.destroy()
    thinking.set(socket, { since: moved, times })
    socket.setTimeout(stalled)
  })
}

// Bytes that are not HTTP, or a head that is too long or too slow: there is no request object to answer.
function answerClientError(error: NodeJS.ErrnoException, connection: unknown): void {
  const socket = connection as Socket
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy() && undefined
  const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const sentence = slow
    ? 'The request did not arrive in time.\n'
    : 'This is not a request that can be read.\n'
  socket.end(
    `HTTP/1.1 ${slow ? '408 Request Timeout' : '400 Bad Request'}\r\nConnection: close\r\n` +
      `Content-Type: text/plain; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\n` +
      `Content-Length: ${Buffer.byteLength(sentence)}\r\n\r\n${sentence}`,
  )
}

/**
 * Opens the port. On 127.0.0.1 also on ::1, because `localhost` may mean either.
 * @throws when the port is taken
 */
export async function openServers(
  listener: RequestListener,
  port: number,
  host: string,
  stalled?: number,
): Promise<Server[]> {
  const first = createPatientServer(listener, stalled)
  await listen(first, port, host)
  if (host !== '127.0.0.1') return [first]
  const twin = createPatientServer(listener, stalled)
  try {
    await listen(twin, (first.address() as AddressInfo).port, loopbackTwin)
    return [first, twin]
  } catch (error) {
    // A stranger there would get half of those who ask for localhost.
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      await closeServers([first], 0)
      throw error
    }
    log.warn('web.no-ipv6-loopback', { code: (error as NodeJS.ErrnoException).code ?? null })
    return [first]
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Takes no new requests, lets those under way finish, and cuts what is left after `milliseconds`. */
export async function closeServers(servers: Server[], milliseconds: number): Promise<void> {
  const idle = setInterval(() => servers.forEach((server) => server.closeIdleConnections()), 100)
  const end = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), milliseconds)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  clearInterval(idle)
  clearTimeout(end)
}
