import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ForeignSite = { url: string; stop: () => Promise<void> }

/** Someone else's site: another origin on this machine, with the given bodies of pages by path. */
export async function openForeignSite(pages: Record<string, string>): Promise<ForeignSite> {
  const server: Server = createServer((request, response) => {
    const body = pages[request.url ?? '']
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><html lang="en"><title>A partner</title><body>${body ?? ''}</body></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, stop }
}
