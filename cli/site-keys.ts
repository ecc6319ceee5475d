import { addresses } from '@/addresses'
import type { PublishedKey } from '@/bundle/check/checked'

const PATIENCE = 10_000 // milliseconds
const MOST_BYTES = 1024 ** 2

/** Where a site publishes its keys: only there nobody but the site can put any. Null for what is no site. */
export function keysAddress(site: string): URL | null {
  if (!URL.canParse(site)) return null
  const { origin, protocol } = new URL(site)
  return protocol === 'https:' || protocol === 'http:' ? new URL(addresses.signingKeys, origin) : null
}

/** The keys that a site publishes; null when it doesn't answer with any. */
export async function fetchKeys(address: URL): Promise<PublishedKey[] | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(address, { signal, redirect: 'error' })
    if (!answer.ok || !/^application\/json(;|$)/.test(answer.headers.get('content-type') ?? '')) return null
    return keysOf(JSON.parse(await textOf(answer)))
  } catch {
    return null
  }
}

async function textOf(answer: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of answer.body ?? []) {
    size += piece.length
    if (size > MOST_BYTES) throw new Error('Longer than any list of keys')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function keysOf(value: unknown): PublishedKey[] | null {
  const { keys } = (value ?? {}) as { keys?: unknown }
  return Array.isArray(keys) ? keys.filter((key) => typeof key?.publicKey === 'string') : null
}
