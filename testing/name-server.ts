import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'
import { type Answer, decode, encode, type Packet, streamDecode, streamEncode } from 'dns-packet'

// A real authoritative name server on loopback, by UDP and TCP, for domains of `.example`.

type Text = string | string[]
type Trouble = 'servfail' | 'silent'
type Zone = Record<string, { txt?: Text[]; cname?: string } | Trouble>

const UDP_MOST = 1_232
const RCODE = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3 }

/**
 * Serves what `zone` says at that moment; a name `*.domain` answers for every name below it that has no record. A name between is
 * there without records, as in any zone; any other is not there at all.
 */
export async function startNameServer(zone: Zone = {}, wanted = 0) {
  const asked: string[] = []
  const answer = (query: Packet): Packet | null => {
    const [question] = query.questions ?? []
    const name = question?.name.toLowerCase() ?? ''
    asked.push(`${question?.type} ${name}`)
    const found = zone[name] ?? zone[`*.${name.split('.').slice(1).join('.')}`]
    if (found === 'silent') return null
    if (found === 'servfail') return reply(query, 'SERVFAIL', [])
    if (!found) {
      const between = Object.keys(zone).some((known) => known.endsWith(`.${name}`))
      return reply(query, between ? 'NOERROR' : 'NXDOMAIN', [])
    }
    return reply(query, 'NOERROR', records(zone, name, found, question?.type ?? 'TXT'))
  }
  const udp = createSocket('udp4')
  udp.on('message', (message, from) => {
    const packet = answer(decode(message))
    if (!packet) return
    const full = encode(packet)
    // What is too long for a datagram is asked for again by TCP (RFC 1035, 4.2.1).
    const sent =
      full.length <= UDP_MOST ? full : encode({ ...packet, answers: [], flags: packet.flags! | 0x0200 })
    udp.send(sent, from.port, from.address)
  })
  const tcp = createServer((socket) => {
    let got = Buffer.alloc(0)
    socket.on('error', () => socket.destroy())
    socket.on('data', (data) => {
      got = Buffer.concat([got, data])
      if (got.length < 2 || got.length < 2 + got.readUInt16BE()) return
      const packet = answer(streamDecode(got))
      got = Buffer.alloc(0)
      if (packet) socket.write(streamEncode(packet))
    })
  })
  await new Promise<void>((resolve) => tcp.listen(wanted, '127.0.0.1', resolve))
  const { port } = tcp.address() as { port: number }
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve))
  const stop = async () => {
    await new Promise<void>((resolve) => udp.close(() => resolve()))
    await new Promise<void>((resolve) => tcp.close(() => resolve()))
  }
  return { address: `127.0.0.1:${port}`, zone, asked, stop }
}

function records(zone: Zone, name: string, found: Exclude<Zone[string], Trouble>, type: string): Answer[] {
  if (found.cname) {
    const alias: Answer = { type: 'CNAME', name, ttl: 0, data: found.cname }
    const target = zone[found.cname]
    const beyond = type === 'CNAME' || !target || typeof target === 'string' ? [] : texts(found.cname, target)
    return [alias, ...beyond]
  }
  return type === 'TXT' ? texts(name, found) : []
}

const texts = (name: string, { txt = [] }: Exclude<Zone[string], Trouble>): Answer[] =>
  txt.map((data) => ({ type: 'TXT', name, ttl: 0, data }))

function reply(query: Packet, rcode: keyof typeof RCODE, answers: Answer[]): Packet {
  return {
    type: 'response',
    id: query.id ?? 0,
    // Authoritative, and it would recurse if anybody asked for more.
    flags: 0x0400 | 0x0080 | ((query.flags ?? 0) & 0x0100) | RCODE[rcode],
    questions: query.questions ?? [],
    answers,
  }
}
