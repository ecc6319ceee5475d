import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Budget } from '@/front/budget'
import type { BuiltFiles } from '@/front/built-files'
import { Capture, type Client, type Whole } from '@/front/capture'
import { tellNonce } from '@/front/inline-scripts'
import type { Lane } from '@/front/lane'
import type { PageCache } from '@/front/page-cache'
import type { PageScript } from '@/front/page-script'
import { crowded, databaseDown, fault, type Plain } from '@/front/plain-page'
import { pageAddress } from '@/front/public-pages'
import type { Renders, Share } from '@/front/renders'
import { replayRequest, type Told } from '@/front/replay'
import type { Route } from '@/front/routes'
import type { Asking } from '@/front/turns'
import { wasUnavailable } from '@/front/unavailable'
import { log } from '@/log'

/** What the front door stands on. `handle` is Next; `databaseAnswers` tells an outage from a bug. */
export type Door = {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  base: URL
  databaseAnswers: () => Promise<boolean>
  /** The database came from a backup, and those who were erased since are in it: nothing is shown of it. */
  isRestored?: () => boolean
  /** Whose living session a request carries: an organizer's id, or null. */
  organizerOf: (headers: IncomingHttpHeaders) => Promise<string | null>
  /** Whose own page a link's token opens: a signature's id, or null. */
  signerOf: (token: string) => Promise<string | null>
  cache: PageCache
  renders: Renders
  builtFiles: BuiltFiles
  pageScript?: PageScript
  /** Style sheets that pages which are kept bring along, by their addresses. */
  sheets?: ReadonlyMap<string, string>
  bodyMilliseconds?: number
  budget: Budget
  /** Handlers that answer without Next (docs/decisions/038); without it Next answers everything. */
  lane?: Lane
}

/** One request on its way through. */
export type Visit = { request: IncomingMessage; response: ServerResponse; route: Route }

/** What Next says, whole, or what is at fault that it says nothing. */
export type Answer = Whole | Plain

/**
 * Hands a request to Next; without `to` its answer belongs to nobody's connection and is held whole.
 * @returns `passed` when the answer went to the client, or the client has left
 */
export async function askNext(door: Door, told: Told): Promise<Answer>
export async function askNext(door: Door, told: Told, to: Client): Promise<Answer | 'passed'>
export async function askNext(door: Door, told: Told, to?: Client): Promise<Answer | 'passed'> {
  const client = to?.response
  const { nonce, policy } = tellNonce()
  const page = pageAddress(told.url)
  const headers = { ...told.headers, 'x-undersigned-page': page, 'content-security-policy': policy }
  const request = replayRequest({ ...told, headers })
  const capture = new Capture(request, nonce, to)
  door.handle(request, capture).catch((error: unknown) => {
    if (!client?.destroyed) log.fault('web.fault', error)
    capture.destroy()
  })
  const captured = await capture.captured
  const unavailable = wasUnavailable(policy)
  // Whoever has answered reads no more: what is still on its way finds nobody to wait for.
  if (!request.complete) request.destroy()
  if (captured === 'passed' || client?.destroyed) return 'passed'
  if (captured !== 'gone' && captured.status !== 500) return captured
  return unavailable ? databaseDown : findFault(door)
}

/** Asks Next for a page that is held whole, when it is its turn. */
export async function askForPage(door: Door, told: Told, share: Share, asking: Asking): Promise<Answer> {
  const answer = await door.renders.inTurn(share, asking, () => askNext(door, told))
  return answer === 'busy' ? crowded : answer
}

/** What is at fault: the database, or we. */
export async function findFault(door: Door): Promise<Plain> {
  return (await door.databaseAnswers()) ? fault : databaseDown
}
