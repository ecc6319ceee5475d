import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Budget } from '@/front/budget'
import type { BuiltFiles } from '@/front/built-files'
import { Capture, type Captured } from '@/front/capture'
import type { Finished } from '@/front/finish'
import { tellNonce } from '@/front/inline-scripts'
import type { PageCache } from '@/front/page-cache'
import { databaseDown, fault, type Plain, plainAnswer } from '@/front/plain-page'
import { replayRequest, type Told } from '@/front/replay'
import { pageAddress } from '@/front/public-pages'
import type { Renders } from '@/front/renders'
import type { Route } from '@/front/routes'
import { log } from '@/log'

/** What the front door stands on. `handle` is Next; `databaseAnswers` tells an outage from a bug. */
export type Door = {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  base: URL
  databaseAnswers: () => Promise<boolean>
  /** Whose living session a request carries: an organizer's id, or null. */
  organizerOf: (headers: IncomingHttpHeaders) => Promise<string | null>
  cache: PageCache
  renders: Renders
  builtFiles: BuiltFiles
  bodyMilliseconds?: number
  budget: Budget
  /** Only behind `npm run dev` (front/development.ts). */
  adaptPolicy?: (policy: string) => string
}

/** One request on its way through. */
export type Visit = { request: IncomingMessage; response: ServerResponse; route: Route }

/** Hands a request to Next; without `client` its answer belongs to nobody's connection and is held whole. */
export function askNext(door: Door, told: Told, client?: ServerResponse): Promise<Captured> {
  const { nonce, policy } = tellNonce()
  const page = pageAddress(told.url)
  const headers = { ...told.headers, 'x-undersigned-page': page, 'content-security-policy': policy }
  const request = replayRequest({ ...told, headers })
  const capture = new Capture(request, nonce, client)
  door.handle(request, capture).catch((error: unknown) => {
    if (!client?.destroyed) log.fault('web.fault', error)
    capture.destroy()
  })
  // Whoever has answered reads no more: what is still on its way finds nobody to wait for.
  void capture.captured.then(() => request.complete || request.destroy())
  return capture.captured
}

/** A fault as a sentence: the database's absence is said as such. */
export async function explainFault(door: Door, { request, route }: Visit): Promise<Finished> {
  return plainAnswer(await findFault(door), request.headers, route)
}

/** What is at fault: the database, or we. */
export async function findFault(door: Door): Promise<Plain> {
  return (await door.databaseAnswers()) ? fault : databaseDown
}
