import { isIPv4, isIPv6 } from 'node:net'

/** The network a sender is counted by, and the larger one around it. */
export type Networks = { near: string; around: string }

/**
 * The networks of an address as the front door tells it: IPv4 /32 and /24, IPv6 /64 and /48, because a household or a
 * phone has a /64 of its own. An IPv4 address written as IPv6 is the IPv4 address. All that is no address share one.
 */
export function networksOf(address: string): Networks {
  const plain = address.split('%', 1)[0]!.trim()
  if (isIPv4(plain)) return ofIPv4(plain)
  if (!isIPv6(plain)) return { near: 'unknown', around: 'unknown' }
  const groups = groupsOf(plain)
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    const bytes = groups.slice(6).flatMap((group) => [group >> 8, group & 255])
    return ofIPv4(bytes.join('.'))
  }
  const first = (count: number) =>
    groups
      .slice(0, count)
      .map((group) => group.toString(16))
      .join(':')
  return { near: `${first(4)}::/64`, around: `${first(3)}::/48` }
}

function ofIPv4(address: string): Networks {
  return { near: address, around: `${address.slice(0, address.lastIndexOf('.'))}.0/24` }
}

/** The eight groups of a valid IPv6 address; the URL parser writes an IPv4 tail as groups. */
function groupsOf(address: string): number[] {
  const compact = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [head = '', tail] = compact.split('::')
  const read = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const [before, after] = [read(head), read(tail ?? '')]
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}
