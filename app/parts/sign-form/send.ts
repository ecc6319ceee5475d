import type { SignField } from '@/domain/signature/signature'

/** What the site answered, as far as the form must tell the answers apart. */
export type Answer =
  | { kind: 'accepted'; next: string }
  | { kind: 'faults'; fields: Partial<Record<SignField, string>> }
  | { kind: 'refused'; reason: Refused; retryAt?: Date }

export type Refused =
  | 'edition-changed'
  | 'invitation-required'
  | 'closed'
  | 'unknown'
  | 'too-large'
  | 'not-understood'
  | 'too-many'
  | 'trapped'
  | 'unavailable'
  | 'network'

type Body = { next?: string; error?: { code?: string; fields?: Partial<Record<SignField, string>> } }

/** Sends the form as JSON to the address it would be posted to. Never throws: a lost connection is an answer too. */
export async function sendSignature(address: string, values: Record<string, unknown>): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(values),
    })
    return readAnswer(response, await readBody(response))
  } catch {
    return { kind: 'refused', reason: 'network' }
  }
}

async function readBody(response: Response): Promise<Body> {
  try {
    return (await response.json()) as Body
  } catch {
    return {}
  }
}

function readAnswer(response: Response, { next, error }: Body): Answer {
  const { status } = response
  // Only a path of this site: what a proxy on the way puts there is not followed elsewhere.
  if (status === 202 && next && /^\/(?!\/)/.test(next)) return { kind: 'accepted', next }
  const fields = error?.fields ?? {}
  if (status === 400 && Object.keys(fields).length > 0) return { kind: 'faults', fields }
  if (status === 400 && error?.code === 'left-empty') return { kind: 'refused', reason: 'trapped' }
  if (error?.code === 'invitation-required') return { kind: 'refused', reason: error.code }
  if (status === 409) {
    return { kind: 'refused', reason: error?.code === 'edition-changed' ? 'edition-changed' : 'closed' }
  }
  if (status === 429) {
    return { kind: 'refused', reason: 'too-many', retryAt: retryTime(response.headers.get('retry-after')) }
  }
  const reason = (
    { 404: 'unknown', 413: 'too-large', 400: 'not-understood', 415: 'not-understood' } as const
  )[status]
  return { kind: 'refused', reason: reason ?? 'unavailable' }
}

/** Retry-After: seconds or a date (RFC 9110, 10.2.3). */
function retryTime(header: string | null): Date | undefined {
  if (!header) return undefined
  const time = new Date(/^\d+$/.test(header) ? Date.now() + Number(header) * 1000 : header)
  return Number.isNaN(time.getTime()) ? undefined : time
}
