import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/**
 * A way to the database that a test can cut and open again: it listens on one port for as long as it is started.
 * @param hear gets what the database answers; on `cut` that answer and the connection are lost
 */
export async function openWay(target: number, hear: (bytes: Buffer) => void | 'cut' = () => {}) {
  const sockets = new Set<Socket>()
  let port = 0
  let server: Server | undefined
  const start = async () => {
    server = createServer((client) => {
      const upstream = connect(target, '127.0.0.1')
      for (const socket of [client, upstream]) {
        sockets.add(socket)
        socket.on('error', () => {}).on('close', () => (client.destroy(), upstream.destroy()))
      }
      client.pipe(upstream)
      upstream.on('end', () => client.end())
      upstream.on('data', (bytes) => (hear(bytes) === 'cut' ? client.destroy() : client.write(bytes)))
    })
    await new Promise<void>((done) => server!.listen(port, '127.0.0.1', done))
    port = (server.address() as AddressInfo).port
  }
  const stop = async () => {
    const closed = new Promise<void>((done) => (server?.listening ? server.close(() => done()) : done()))
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    await closed
  }
  await start()
  return { port, start, stop }
}
