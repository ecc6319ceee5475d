import { safeParse } from 'zod/mini'
import { answering, apiError } from './api-answer'
import { consentHash } from './consent'
import { seeOther } from './form'
import { JSON_TYPE, readSent, type Sent, typeOf } from './read-sent'
import { senderOf } from './sender'
import { signLetter } from '@/domain/signature/signing/sign'
import type { Faults } from '@/domain/signature/signature'
import { findUnclearAnswers, submission } from '@/domain/signature/signing/submission'
import { settleEmail } from '@/domain/text/email-slip'
import { isLanguageTag } from '@/domain/text/language'
import { prefixOf } from './page-language'
import { inLanguage, paths } from '@/paths'
import { findAsked, refuseSigning, type SignWay } from './refuse-signing'

// POST of a sign request, as JSON or as the page's own form: HTTP in, domain words out, and back.

/**
 * Takes a sign request. 202 or 303 when it was stored and the mail is queued, else an error that loses nothing.
 * @param way the token of the personal page it was sent to, or of the private link whose page the form is on; that page shows the form again
 * @throws for a form when the database is down: the front door has a page for people
 */
export async function answerSigning(
  request: Request,
  slug: string,
  { invitation = null, link = null }: Partial<SignWay> = {},
): Promise<Response> {
  const work = () => takeSigning(request, slug, { invitation, link })
  return typeOf(request) === JSON_TYPE ? answering(work) : work()
}

async function takeSigning(request: Request, slug: string, way: SignWay): Promise<Response> {
  const { invitation, link } = way
  const sent = await readSent(request)
  if (typeof sent === 'string') return apiError(sent)
  const { raw, json } = sent
  // It goes into paths and headers; a tag that is none is refused with its field.
  const told = isText(raw.language) && isLanguageTag(raw.language) ? raw.language : undefined
  const campaign = told === undefined ? await findAsked(slug, way) : undefined
  const language = told ?? campaign?.language ?? 'en'
  const asked = { ...sent, slug, language, campaign, ...way }
  // People do not see this field; what fills it in is told so, and a person whose browser did it can mend it.
  if (raw.nickname) return refuseSigning(asked, 'left-empty')
  // The form in the browser asks by itself, and a script cannot be asked: only a form without JavaScript comes back for it.
  const email = json || !isText(raw.email) ? raw.email : settleEmail(raw.email, choiceOf(raw))
  const parsed = safeParse(submission, {
    ...raw,
    email: email ?? raw.email,
    language: raw.language || language,
    ...(invitation === null ? {} : { invitation }),
  })
  const unclear = json ? findUnclearAnswers(raw) : {}
  if (!parsed.success || Object.keys(unclear).length > 0) {
    const issues = parsed.error?.issues ?? []
    const faults = Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message])) as Faults
    return refuseSigning(asked, 'invalid-fields', { ...faults, ...unclear })
  }
  if (email === null) return refuseSigning(asked, 'invalid-fields', { email: 'email-slip' })
  const agreed = consentHash(language)
  const signed = await signLetter(slug, parsed.data, agreed, senderOf(request), new Date(), link)
  if (signed === 'category-unknown') return refuseSigning(asked, 'invalid-fields', { category: signed })
  if (signed === 'kind-not-invited') return refuseSigning(asked, signed, { kind: signed })
  if (typeof signed === 'string') return refuseSigning(asked, signed)
  if ('retryAfter' in signed) return refuseSigning({ ...asked, ...signed }, 'too-many')
  const next = inLanguage(prefixOf(signed.letter, language), paths.submitted(signed.submissionToken))
  if (!json) return seeOther(next)
  const mailAfter = signed.mailAfter ? { mailAfter: signed.mailAfter.toISOString() } : {}
  return Response.json({ status: 'confirmation-queued', next, ...mailAfter }, { status: 202 })
}

const isText = (value: unknown): value is string => typeof value === 'string'
const choiceOf = ({ emailChoice }: Sent['raw']) => (isText(emailChoice) ? emailChoice : undefined)
