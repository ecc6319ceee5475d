import { safeParse } from 'zod/mini'
import { answering, type ApiCode, apiError, sha256, statusOf } from '@/app/api-answer'
import { consentSentence } from '@/app/consent'
import { readForm, seeOther, showAgain } from '@/app/form'
import { findCampaign } from '@/domain/campaign/queries'
import { signLetter } from '@/domain/signature/sign'
import { type Faults, type FieldRefusal, typedValues } from '@/domain/signature/signature'
import { submission } from '@/domain/signature/submission'
import { isLanguageTag } from '@/domain/text/language'
import { prefixOf } from '@/app/parts/page-language'
import { translator } from '@/messages/translator'
import { inLanguage, NO_PREFIX, paths } from '@/paths'

// POST of a sign request, as JSON or as the page's own form: HTTP in, domain words out, and back.

type Sent = { raw: Record<string, unknown>; json: boolean }

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
  return raw ? { raw, json } : 'unreadable'
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
  const campaign = await findCampaign(slug)
  // It goes into paths and headers; a tag that is none is refused with its field below.
  const language =
    typeof raw.language === 'string' && isLanguageTag(raw.language)
      ? raw.language
      : (campaign?.language ?? 'en')
  const prefix = campaign ? prefixOf(campaign, language) : NO_PREFIX
  const refuse = (code: ApiCode, faults: Faults = {}) => {
    if (json)
      return apiError(
        code,
        Object.keys(faults).length > 0 ? sentences(faults, language) : undefined,
        language,
      )
    const form = { values: typedValues(raw), faults, refusal: code }
    return showAgain(`/${prefix}${paths.campaign(slug)}`, form, statusOf(code) as 400)
  }
  if (!campaign) return refuse('campaign-unknown')
  if (campaign.state !== 'open') return refuse('campaign-not-open')
  // People do not see this field; what fills it in is told so, and a person whose browser did it can mend it.
  if (raw.nickname) return refuse('left-empty')
  const parsed = safeParse(submission, { ...raw, language: raw.language || campaign.language })
  if (!parsed.success) {
    const faults = Object.fromEntries(
      parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]),
    )
    return refuse('invalid-fields', faults as Faults)
  }
  const signed = await signLetter(slug, parsed.data, sha256(consentSentence(language)))
  if (signed === 'category-unknown') return refuse('invalid-fields', { category: signed })
  if (signed === 'kind-not-invited') return refuse(signed, { kind: signed })
  if (typeof signed === 'string') return refuse(signed)
  const next = inLanguage(prefix, paths.submitted(signed.submissionToken))
  return json ? Response.json({ status: 'confirmation-queued', next }, { status: 202 }) : seeOther(next)
}

function sentences(faults: Faults, language: string): Record<string, string> {
  const t = translator(language, 'refusals')
  return Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t(fault as FieldRefusal)]))
}
