import { z } from 'zod'

// What Resend checks in a mail before it takes it, for resend-stand-in.ts.

export type Answer = { status: number; body: object }

/** An error as Resend answers it: its name says what is wrong, its status whether to try again. */
export function fault(status: number, name: string, message = name): Answer {
  return { status, body: { statusCode: status, name, message } }
}

const address = /^(?:[^<>\r\n@]+<)?[^\s<>@,;"]+@[^\s<>@,;"]{2,}>?$/
const recipients = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .pipe(z.array(z.string().regex(address)).min(1).max(50))

const TAG = /^[\w-]{1,256}$/

const shape = z.object({
  from: z.string(),
  to: recipients,
  subject: z.string().regex(/^[^\r\n]*$/),
  html: z.string().optional(),
  text: z.string().optional(),
  cc: recipients.optional(),
  bcc: recipients.optional(),
  reply_to: recipients.optional(),
  tags: z.array(z.object({ name: z.string().regex(TAG), value: z.string().regex(TAG) })).optional(),
  headers: z.record(z.string().regex(/^[!-9;-~]+$/), z.string().regex(/^[^\r\n]*$/)).optional(),
})

export type ResendMail = z.infer<typeof shape>

type Judged = { fault: Answer } | { mail: ResendMail }
/** `errors`: mails of a permissive batch that are left out, by their place. */
type Found = { fault: Answer } | { mails: ResendMail[]; errors: { index: number; message: string }[] }

/** The mails of a request body, or the first fault in it; a permissive batch holds those without fault. */
export function findFault(body: string, batch: boolean, permissive = false): Found {
  const parsed = parseJson(body)
  if (batch !== Array.isArray(parsed)) return { fault: fault(422, 'validation_error') }
  const entries: unknown[] = Array.isArray(parsed) ? parsed : [parsed]
  if (entries.length < 1 || entries.length > 100)
    return { fault: fault(422, 'validation_error', 'batch of 1 to 100') }
  const mails: ResendMail[] = []
  const errors: { index: number; message: string }[] = []
  for (const [index, entry] of entries.entries()) {
    const judged = judgeMail(entry)
    if ('mail' in judged) mails.push(judged.mail)
    else if (permissive) errors.push({ index, message: (judged.fault.body as { message: string }).message })
    else return judged
  }
  return { mails, errors }
}

function judgeMail(entry: unknown): Judged {
  if (typeof entry !== 'object' || entry === null) return { fault: fault(422, 'validation_error') }
  const given = entry as Record<string, unknown>
  for (const field of ['from', 'to', 'subject']) {
    if (!given[field]) return { fault: fault(422, 'missing_required_field', field) }
  }
  if (!given.html && !given.text) return { fault: fault(422, 'missing_required_field', 'html') }
  if (typeof given.from !== 'string' || !address.test(given.from))
    return { fault: fault(422, 'invalid_from_address') }
  const result = shape.safeParse(given)
  if (!result.success)
    return { fault: fault(422, 'validation_error', result.error.issues[0]!.path.join('.')) }
  return { mail: result.data }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
