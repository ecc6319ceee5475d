import { environment } from '@/env'
import { readForm } from './form'

/** What a request sent, as JSON or as a form. */
export type Sent = { raw: Record<string, unknown>; json: boolean }

async function readJson(request: Request): Promise<Record<string, unknown> | null> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await request.arrayBuffer())
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

export const JSON_TYPE = 'application/json'

export function typeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
}

/** What was sent, or why it is nothing that can be read. */
export async function readSent(request: Request): Promise<Sent | 'unsupported-type' | 'unreadable'> {
  const type = typeOf(request)
  const json = type === JSON_TYPE
  if (!json && type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data')
    return 'unsupported-type'
  const raw = json ? await readJson(request) : await readForm(request)
  if (!raw) return 'unreadable'
  return json ? { raw, json } : { raw: { ...raw, via: raw.via || labelOf(request) }, json }
}

// A plain form's label stands in the address of its page, which the browser sends along; the page itself is the same for
// everybody. A browser that keeps it back loses the label and nothing else.
function labelOf(request: Request): string | null {
  const referer = request.headers.get('referer') ?? ''
  if (!URL.canParse(referer)) return null
  const { origin, searchParams } = new URL(referer)
  return origin === new URL(environment().BASE_URL).origin ? searchParams.get('via') : null
}
