import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { JSON_TYPE, typeOf } from '@/app/parts/read-sent'
import { senderOf } from '@/app/parts/sender'
import { answerSigning } from '@/app/parts/signing'
import type { AnswerFaults, AnswerRefusal } from '@/domain/invitation/answer'
import { beginSigning } from '@/domain/invitation/begin-signing'
import { decideLater } from '@/domain/invitation/decide-later'
import { declineInvitation } from '@/domain/invitation/decline'
import { handOnInvitation } from '@/domain/invitation/hand-on'
import { findInvitedSlug } from '@/domain/invitation/invited-page'
import { settleEmail } from '@/domain/text/email-slip'
import { inLanguage, paths } from '@/paths'
import { SIGN_STEP } from '../form'

type Context = { params: Promise<{ language: string; token: string }> }
type Form = Record<string, string>
type Outcome = 'done' | AnswerRefusal | { faults: AnswerFaults | { email: 'email-slip' } }

const acts: Record<string, (token: string, form: Form, sender: string | null) => Promise<Outcome>> = {
  sign: (token) => beginSigning(token),
  deciding: (token, form) => decideLater(token, form.until ?? ''),
  decline: (token, form) => declineInvitation(token, form.reason ?? ''),
  'hand-on': async (token, form, sender) => {
    const meant = settleEmail(form.email ?? '', form.emailChoice)
    return meant === null ? { faults: { email: 'email-slip' } } : handOnInvitation(token, meant, sender)
  },
}

const KEPT = ['until', 'reason', 'email'] as const

/** The page of an invited organization acts: each form names its action, and the sign form is known by its edition. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const page = againAt(language, paths.invitation(token))
  if (await isSignForm(request)) return sign(request, token)
  const form = await readForm(request)
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: 'unreadable' }, 400)
  const { action = '' } = form
  const act = Object.hasOwn(acts, action) ? acts[action] : undefined
  const values = Object.fromEntries(
    KEPT.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name]]])),
  )
  if (!act) return showAgain(page, { values, faults: {}, refusal: 'action-unknown' }, 400)
  const outcome = await act(token, form, senderOf(request))
  const address = inLanguage(language, paths.invitation(token))
  if (outcome === 'done') return seeOther(`${address}?${action === 'sign' ? SIGN_STEP : `done=${action}`}`)
  if (typeof outcome === 'string') {
    return showAgain(page, { values, faults: {}, refusal: outcome }, outcome === 'link-unknown' ? 404 : 409)
  }
  return showAgain(page, { values, faults: outcome.faults }, 400)
}

async function isSignForm(request: Request): Promise<boolean> {
  if (typeOf(request) === JSON_TYPE) return true
  return (await readForm(request.clone()))?.edition !== undefined
}

/** Of an invitation that was removed meanwhile the form still says which letter it is for. */
async function sign(request: Request, token: string): Promise<Response> {
  const slug = await findInvitedSlug(token)
  if (slug !== null) return answerSigning(request, slug, { invitation: token })
  return answerSigning(request, new URL(request.url).searchParams.get('letter') ?? '')
}
