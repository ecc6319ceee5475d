import { createServer } from 'node:net'

export type Say = (sentence: string) => void

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    // A machine without IPv6 has no ::1 that anybody could have taken.
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'),
    )
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** Whether a port is free on both loopback addresses: a stranger on ::1 would answer for `localhost`. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'))
}

/**
 * The wanted port, else the next free one above it, which it says.
 * @param purpose what the port is for, as in "the site"
 */
export async function pickPort(
  wanted: number,
  purpose: string,
  say: Say,
  except: number[] = [],
): Promise<number> {
  for (let port = wanted; port < wanted + 200 && port <= 65_535; port++) {
    if (except.includes(port) || !(await isFree(port))) continue
    if (port !== wanted) say(`Port ${wanted} is taken, so ${purpose} uses ${port}.`)
    return port
  }
  throw new Error(`There’s no free port for ${purpose} from ${wanted} up.`)
}
