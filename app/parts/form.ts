import { headers } from 'next/headers'
import { readFields } from './form-fields'
import { withoutSecrets } from './secret-fields'

// Every form of the site is a plain form: a route handler acts on the POST and answers 303, or asks the front door to
// show the page again with what was typed and what is wrong (docs/decisions/002).

export type FormAgain<Field extends string = string> = {
  values: Partial<Record<Field, string>>
  faults: Partial<Record<Field, string>>
  /** A refusal of the whole form, not of one field. */
  refusal?: string
}

/** 303 to a path of this site: the browser follows with GET, and a reload repeats nothing. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

/** The address of a page for showAgain, with its language segment. */
export function againAt(prefix: string, path: string): string {
  return `/${prefix}${path}`
}

/** Shows the page at this internal path (with its language segment, `/-/…`) again, under the given status; no secret is in it. */
export function showAgain(
  path: string,
  form: FormAgain,
  status: 200 | 400 | 403 | 404 | 409 | 410 | 413 | 429 | 503,
  headers: Record<string, string> = {},
): Response {
  const shown = { ...form, values: withoutSecrets(form.values) }
  return Response.json(shown, { status, headers: { ...headers, 'x-undersigned-render': path } })
}

/** On the page: what showAgain passed on, or null when the page was simply opened. */
export async function formAgain<Field extends string>(): Promise<FormAgain<Field> | null> {
  const passed = (await headers()).get('x-undersigned-form')
  return passed ? (JSON.parse(decodeURIComponent(passed)) as FormAgain<Field>) : null
}

/**
 * The text fields of a posted form; of a repeated field the last one counts. Null: unreadable. Multipart forms come from
 * the front door as ordinary ones, without their files.
 */
export async function readForm(request: Request): Promise<Record<string, string> | null> {
  const type = request.headers.get('content-type') ?? ''
  if (type === '') return {}
  if (!type.startsWith('application/x-www-form-urlencoded')) return null
  try {
    const fields = readFields(new Uint8Array(await request.arrayBuffer()))
    return fields && Object.fromEntries(fields)
  } catch {
    return null
  }
}

/** While an uploaded file was read, its sender went away or it turned out to be broken; the front door says so. */
export class BrokenUpload extends Error {}

/** An uploaded file, `name` as the browser gave it, and its bytes as they arrive. Null: no file came. */
export function readUpload(
  request: Request,
  field: string,
): { name: string; bytes: AsyncIterable<Uint8Array> } | null {
  const told = new URLSearchParams(request.headers.get('x-undersigned-file') ?? '')
  return told.get('field') === field ? { name: told.get('name') ?? '', bytes: arriving(request) } : null
}

/** The text fields that came before an uploaded file in its form; of a form without a file, all of them. Null: they are too long. */
export async function readFieldsBefore(request: Request): Promise<Record<string, string> | null> {
  const told = request.headers.get('x-undersigned-fields')
  if (told === 'too-long') return null
  if (told === null) return request.headers.has('x-undersigned-file') ? {} : ((await readForm(request)) ?? {})
  const fields = readFields(new Uint8Array(Buffer.from(told, 'base64url')))
  return fields ? Object.fromEntries(fields) : {}
}

async function* arriving({ body }: Request): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (;;) {
      const next = await reader.read().catch((cause: unknown) => {
        throw new BrokenUpload('the file did not arrive whole', { cause })
      })
      if (next.done) return
      yield next.value
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

/** Whether the front door kept a body back because it is too large. */
export function wasTooLarge(request: Request): boolean {
  return request.headers.has('x-undersigned-too-large')
}
