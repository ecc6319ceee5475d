import { endingOf, wordsOf } from '@/address-kinds'
import { addresses } from '@/addresses'
import { findAddress } from '@/front/find-address'
import type { Route } from '@/front/routes'
import { NO_PREFIX } from '@/paths'

// Route handlers are functions of the web's standards: a Request in, a Response out. Those that are asked for most are called by
// the door itself, as Next would call them (docs/decisions/038-express-lane.md).

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Response | Promise<Response>

/** Route modules of app/ by what `paths` calls their address; of one that takes a page's form, that page's. */
export type Lane = {
  routes: Readonly<Record<string, { GET?: unknown; POST?: unknown } | undefined>>
  /** Tells an outage from a bug. */
  isDatabaseDown: (error: unknown) => boolean
}

/** A handler with the parts of the address that it is told. */
export type Called = { handler: Handler; params: Record<string, string> }

/** The handler of this address, when it has one and the address is written as we write it; all else is left to Next. */
export function findCalled(lane: Lane | undefined, route: Route, method: string): Called | null {
  if (!lane) return null
  const { language, segments, pathname } = route
  if (pathname !== `/${(language ? [language, ...segments] : segments).join('/')}`) return null
  const name = findAddress(segments)?.name
  const handler = name === undefined ? undefined : lane.routes[name]?.[toVerb(method)]
  if (name === undefined || typeof handler !== 'function') return null
  return {
    handler: handler as Handler,
    params: { language: language ?? NO_PREFIX, ...paramsOf(name, segments) },
  }
}

const toVerb = (method: string) => (method === 'POST' ? 'POST' : 'GET')

/** The parts that differ. Of a file named by one (`{moment}.json`) Next tells a handler what stands before its ending. */
function paramsOf(name: string, segments: string[]): Record<string, string> {
  const words = wordsOf(addresses[name as keyof typeof addresses])
  return Object.fromEntries(
    words.flatMap((word, at) => {
      const parameter = /^\{(\w+)\}/.exec(word)?.[1]
      const ending = endingOf(word)?.length ?? 0
      return parameter ? [[parameter, segments[at]!.slice(0, segments[at]!.length - ending)]] : []
    }),
  )
}
