import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { Whole } from '@/front/capture'
import { type Encoder, encoderOf, type Encoding, encodingFor } from '@/front/compression'
import { withSheets } from '@/front/inline-sheets'
import { takeNonce, withoutNonce, withoutScripts } from '@/front/inline-scripts'
import type { PageScript } from '@/front/page-script'
import type { Route } from '@/front/routes'
import { BY_ENCODING, contentSecurityPolicy, isHidden, varyOf } from '@/front/security'

/** A whole answer, ready to be sent to anyone who asked for it; `encoded` when it is sent more than once. */
export type Finished = { status: number; headers: OutgoingHttpHeaders; body: Buffer; encoded?: Encoder }

// The statuses a page may ask for by `<meta name="undersigned-status" content="…">`.
const pageStatuses = new Set([400, 403, 404, 409, 410, 413, 429, 503])
const statusMeta = /<meta name="undersigned-status" content="(\d{3})"\s*\/?>/

// Headers that describe the bytes or the connection: they are set again when the bytes are sent.
const rewritten = /^(content-(length|encoding)|transfer-encoding|connection|keep-alive|etag)$/

type Scripts = { script?: string | undefined; alone?: boolean | undefined }

/** The page script, and whether a page at this address has no other: everybody sees it alike. */
export const scriptsOf = (own: PageScript | undefined, route: Route | null): Scripts => ({
  script: own?.address,
  alone: own?.alone && route?.kind?.kept,
})

type How = {
  status?: number
  framable?: boolean
  scripts?: Scripts
  sheets?: ReadonlyMap<string, string> | undefined
}

/**
 * Gives a page of Next its status, its policy and its caching rule.
 * @param how status: wins over the page's own, for a form that is shown again; framable: other sites may frame the page; scripts:
 *   which the page has beside Next's, or instead; sheets: the style sheets that it brings along
 */
export function finishPage(
  whole: Whole,
  caching: string,
  { status, framable = false, scripts: { script, alone } = {}, sheets }: How = {},
): Finished {
  const kept = Object.entries(whole.headers).filter(([name]) => !rewritten.test(name) && !isHidden(name))
  const headers: OutgoingHttpHeaders = Object.fromEntries(kept)
  headers.vary = varyOf(headers.vary)
  const body = plainBytes(whole)
  // A handler whose HTML is no page of ours, such as a mail that is previewed, names a policy of its own.
  if (isHtml(whole) && headers['content-security-policy'] === undefined) {
    headers.link &&= withoutNonce([headers.link].flat().join(', '), whole.nonce)
    const sent = body.toString('latin1')
    const ours = alone === true && script !== undefined
    const lean = ours ? withoutScripts(sent, whole.nonce) : sent
    const dressed = sheets ? withSheets(lean, whole.nonce, sheets) : lean
    // It names what Next would have loaded early, first of all the sheets.
    if (sheets) delete headers.link
    const { page, scripts, styles } = takeNonce(withScript(dressed, script), whole.nonce)
    headers['content-security-policy'] = contentSecurityPolicy(scripts, framable, styles, ours)
    headers['cache-control'] = caching
    return { status: status ?? pageStatus(page) ?? whole.status, headers, body: Buffer.from(page, 'latin1') }
  }
  headers['cache-control'] ??= 'private, no-store'
  return { status: status ?? whole.status, headers, body }
}

/** Deferred, as modules are: it asks for no time before the page stands. */
function withScript(page: string, address: string | undefined): string {
  return address ? page.replace('</head>', `<script type="module" src="${address}"></script></head>`) : page
}

/** The body as the page or route wrote it, should Next have compressed it. */
export function plainBytes({ headers, body }: Whole): Buffer {
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
}

export function isHtml({ headers }: { headers: OutgoingHttpHeaders }): boolean {
  return String(headers['content-type'] ?? '').startsWith('text/html')
}

// Only in the head, where React hoists it: nothing a person typed stands there as markup.
function pageStatus(html: string): number | undefined {
  const end = html.indexOf('</head>')
  const status = Number(statusMeta.exec(end > 0 ? html.slice(0, end) : '')?.[1])
  return pageStatuses.has(status) ? status : undefined
}

/**
 * Sends a whole answer, compressed for this client; a HEAD gets the head alone.
 * @returns a promise only when the form it is sent in must be made first: most readers of a page need not wait
 */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  finished: Finished,
): Promise<void> | void {
  const { body, encoded = encoderOf(body) } = finished
  const encoding = encodingFor(body, request.headers['accept-encoding']?.toString())
  const ready = encoded.ready?.get(encoding)
  if (ready) return write(request, response, finished, { encoding, bytes: ready })
  return encoded(encoding).then((bytes) => write(request, response, finished, { encoding, bytes }))
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Finished,
  { encoding, bytes }: { encoding: Encoding; bytes: Buffer },
): void {
  if (response.destroyed || response.headersSent) return
  for (const name in headers) if (headers[name] !== undefined) response.setHeader(name, headers[name])
  response.setHeader('vary', headers.vary === BY_ENCODING ? BY_ENCODING : varyOf(headers.vary))
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
  const bodyless = status === 204 || status === 304
  // A HEAD that Next answered has no body to measure.
  if (!bodyless && !(request.method === 'HEAD' && body.length === 0))
    response.setHeader('content-length', bytes.length)
  response.writeHead(status)
  response.end(request.method === 'HEAD' || bodyless ? undefined : bytes)
}
