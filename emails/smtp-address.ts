import { BlockList, isIP } from 'node:net'

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8)
LOOPBACK.addAddress('::1', 'ipv6')

/** Whether a mail server is on this machine. */
export function isHere(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  return host === 'localhost' || (family > 0 && LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4'))
}

/**
 * Whether mail may only leave encrypted: unless the server is on this machine, or its address says `?ignoreTLS=true`, as one in a
 * private network may have to. `smtps://` is encrypted from the start, which this leaves as it is.
 */
export function needsTls(url: string): boolean {
  return new URL(url).searchParams.get('ignoreTLS') !== 'true' && !isHere(url)
}
