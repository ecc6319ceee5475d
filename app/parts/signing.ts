import { createHash } from 'node:crypto'
import { safeParse } from 'zod/mini'
import { answering, apiError } from './api-answer'
import { consentSentence } from './consent'
import { readForm, seeOther } from './form'
import { senderOf } from './sender'
import { findCampaign } from '@/domain/campaign/queries'
import { signLetter } from '@/domain/signature/signing/sign'
import type { Faults } from '@/domain/signature/signature'
import { submission } from '@/domain/signature/signing/submission'
import { settleEmail } from '@/domain/text/email-slip'
import { isLanguageTag } from '@/domain/text/language'
import { environment } from '@/env'
import { prefixOf } from './page-language'
import { inLanguage, paths } from '@/paths'
import { refuse, type Sent } from './refuse-signing'

// POST of a sign request, as JSON or as the page's own form: HTTP in, domain words out, and back.

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

const JSON_TYPE = 'application/json'

function typeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
}

async function readSent(request: Request): Promise<Sent | 'unsupported-type' | 'unreadable'> {
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

/**
 * Takes a sign request. 202 or 303 when it was stored and the mail is queued, else an error that loses nothing.
 * @throws for a form when the database is down: the front door has a page for people
 */
export async function answerSigning(request: Request, slug: string): Promise<Response> {
  const work = () => takeSigning(request, slug)
  return typeOf(request) === JSON_TYPE ? answering(work) : work()
}

async function takeSigning(request: Request, slug: string): Promise<Response> {
  const sent = await readSent(request)
  if (typeof sent === 'string') return apiError(sent)
  const { raw, json } = sent
  // It goes into paths and headers; a tag that is none is refused with its field.
  const told = isText(raw.language) && isLanguageTag(raw.language) ? raw.language : undefined
  const campaign = told === undefined ? await findCampaign(slug) : undefined
  const language = told ?? campaign?.language ?? 'en'
  const asked = { ...sent, slug, language, campaign }
  // People do not see this field; what fills it in is told so, and a person whose browser did it can mend it.
  if (raw.nickname) return refuse(asked, 'left-empty')
  // The form in the browser asks by itself, and a script cannot be asked: only a form without JavaScript comes back for it.
  const email = json || !isText(raw.email) ? raw.email : settleEmail(raw.email, choiceOf(raw))
  const parsed = safeParse(submission, {
    ...raw,
    email: email ?? raw.email,
    language: raw.language || language,
  })
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message])
    return refuse(asked, 'invalid-fields', Object.fromEntries(faults) as Faults)
  }
  if (email === null) return refuse(asked, 'invalid-fields', { email: 'email-slip' })
  const consent = createHash('sha256').update(consentSentence(language), 'utf8').digest()
  const signed = await signLetter(slug, parsed.data, consent, senderOf(request))
  if (signed === 'category-unknown') return refuse(asked, 'invalid-fields', { category: signed })
  if (signed === 'kind-not-invited') return refuse(asked, signed, { kind: signed })
  if (typeof signed === 'string') return refuse(asked, signed)
  if ('retryAfter' in signed) return refuse({ ...asked, ...signed }, 'too-many')
  const next = inLanguage(prefixOf(signed.letter, language), paths.submitted(signed.submissionToken))
  if (!json) return seeOther(next)
  const mailAfter = signed.mailAfter ? { mailAfter: signed.mailAfter.toISOString() } : {}
  return Response.json({ status: 'confirmation-queued', next, ...mailAfter }, { status: 202 })
}

const isText = (value: unknown): value is string => typeof value === 'string'
const choiceOf = ({ emailChoice }: Sent['raw']) => (isText(emailChoice) ? emailChoice : undefined)
