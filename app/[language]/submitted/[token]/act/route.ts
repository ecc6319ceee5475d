import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { retryHeader } from '@/app/parts/api-answer'
import { senderOf } from '@/app/parts/sender'
import { confirmSubmitted } from '@/domain/signature/signing/confirm-submitted'
import { correctSubmittedAddress } from '@/domain/signature/signing/correct-submitted-address'
import { findSubmission } from '@/domain/signature/rights/submission-page'
import { sendConfirmationAgain } from '@/domain/signature/signing/send-again'
import { settleEmail } from '@/domain/text/email-slip'
import { inLanguage, paths } from '@/paths'
import { againFrom, isNoToken, isOfTheForm } from '../submission'

type Context = { params: Promise<{ language: string; token: string }> }
type At = { language: string; token: string; form: Record<string, string> }

/** The page after signing acts: confirms by a code, corrects the address, or asks for the mail again. Safe to repeat. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const path = inLanguage(language, paths.submitted(token))
  const page = againAt(language, paths.submitted(token))
  const form = await readForm(request)
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: 'unreadable' }, 400)
  const submission = await findSubmission(token)
  if (!submission) return showAgain(page, { values: {}, faults: {} }, isNoToken(token) ? 404 : 410)
  if (form.action === 'code') return confirm({ language, token, form }, senderOf(request))
  if (form.action === 'correct') return correct({ language, token, form }, senderOf(request))
  if (form.action === 'again') {
    // Too early is told by the submission's own age, never by what happened to mails of this address.
    if (againFrom(submission.sentAt) > new Date()) return seeOther(path)
    await sendConfirmationAgain(token, 'submission', senderOf(request))
    return seeOther(`${path}?done=again`)
  }
  return showAgain(page, { values: {}, faults: {}, refusal: 'action-unknown' }, 400)
}

async function confirm({ language, token, form }: At, sender: string): Promise<Response> {
  const page = againAt(language, paths.submitted(token))
  const result = await confirmSubmitted(token, form.code ?? '', new Date(), sender)
  if (typeof result === 'object' && 'signatureToken' in result)
    return seeOther(`${inLanguage(language, paths.signature(result.signatureToken))}?new`)
  if (result === 'link-unknown' || result === 'link-expired')
    return showAgain(page, { values: {}, faults: {} }, 410)
  // The code was right: only its owner reads why it did not do.
  if (typeof result === 'string') return showAgain(page, { values: {}, faults: { code: result } }, 409)
  const { refusal, left } = result
  return showAgain(page, { values: { left: String(left) }, faults: { code: refusal } }, 400)
}

async function correct({ language, token, form }: At, sender: string | null): Promise<Response> {
  const page = againAt(language, paths.submitted(token))
  const email = form.email ?? ''
  const meant = settleEmail(email, form.emailChoice)
  if (meant === null) return showAgain(page, { values: { email }, faults: { email: 'email-slip' } }, 400)
  const result = await correctSubmittedAddress(token, meant, sender)
  if (typeof result === 'object') {
    const again = { values: { email }, faults: {}, refusal: 'too-many' }
    return showAgain(page, again, 429, retryHeader(result.retryAfter))
  }
  if (result === 'done' || result === 'same-address' || result === 'same-mailbox')
    return seeOther(
      `${inLanguage(language, paths.submitted(token))}?done=${result === 'done' ? 'corrected' : result}`,
    )
  if (result === 'link-unknown') return showAgain(page, { values: {}, faults: {} }, 410)
  if (isOfTheForm(result)) return showAgain(page, { values: { email }, faults: {}, refusal: result }, 409)
  return showAgain(page, { values: { email }, faults: { email: result } }, 400)
}
