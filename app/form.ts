import { headers } from 'next/headers'

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

/** Shows the page at this internal path (with its language segment, `/-/…`) again, under the given status. */
export function showAgain(
  path: string,
  form: FormAgain,
  status: 200 | 400 | 403 | 404 | 409 | 410 | 413 | 429 | 503,
  headers: Record<string, string> = {},
): Response {
  return Response.json(form, { status, headers: { ...headers, 'x-undersigned-render': path } })
}

/** On the page: what showAgain passed on, or null when the page was simply opened. */
export async function formAgain<Field extends string>(): Promise<FormAgain<Field> | null> {
  const passed = (await headers()).get('x-undersigned-form')
  return passed ? (JSON.parse(decodeURIComponent(passed)) as FormAgain<Field>) : null
}

/** The text fields of a posted form. Files are ignored; of a repeated field the last one counts. Null: unreadable. */
export async function readForm(request: Request): Promise<Record<string, string> | null> {
  const type = request.headers.get('content-type') ?? ''
  if (type === '') return {}
  try {
    if (type.startsWith('application/x-www-form-urlencoded')) {
      // Strict: a body in another encoding is refused rather than stored with replacement characters.
      const body = new TextDecoder('utf-8', { fatal: true }).decode(await request.arrayBuffer())
      if (/%(?![0-9a-f]{2})/i.test(body)) return null
      body.split(/[&=]/).forEach((part) => decodeURIComponent(part.replaceAll('+', ' ')))
      return Object.fromEntries(new URLSearchParams(body))
    }
    const form = await request.formData()
    return Object.fromEntries(
      [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return null
  }
}

/** An uploaded file, `name` as the browser gave it. Null: no file came, or the form could not be read. */
export async function readUpload(
  request: Request,
  field: string,
): Promise<{ name: string; bytes: Buffer } | null> {
  try {
    const file = (await request.formData()).get(field)
    if (!(file instanceof File) || (file.name === '' && file.size === 0)) return null
    return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
  } catch {
    return null
  }
}

/** Whether the front door kept a body back because it is too large. */
export function wasTooLarge(request: Request): boolean {
  return request.headers.has('x-undersigned-too-large')
}
