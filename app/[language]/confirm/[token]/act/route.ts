import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { senderOf } from '@/app/parts/sender'
import { confirmSignature, openConfirmed } from '@/domain/signature/signing/confirm'
import { findToConfirm } from '@/domain/signature/rights/to-confirm'
import { sendConfirmationAgain } from '@/domain/signature/signing/send-again'
import type { LinkRefusal } from '@/domain/signature/signature'
import { inLanguage, paths } from '@/paths'
import { readCorrections } from '@/app/parts/confirm-values'

type Context = { params: Promise<{ language: string; token: string }> }

/**
 * The confirm page acts: confirms with the corrections that were sent, and an organization with the code; opens the own page of
 * what is confirmed already; or asks for a new mail. Safe to repeat; an empty POST confirms a person as stored.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const page = againAt(language, paths.confirm(token))
  const form = await readForm(request)
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: 'unreadable' }, 400)
  const { action = 'confirm' } = form
  const values = readCorrections(form)
  const kept = { ...values, ...(form.choice ? { choice: form.choice } : {}) }
  if (action === 'renew') {
    await sendConfirmationAgain(token, 'confirm', senderOf(request))
    return seeOther(`${inLanguage(language, paths.confirm(token))}?done=renewed`)
  }
  if (action === 'code') {
    // Not with a 303: what was typed is kept until the new code is there.
    const asked = await sendConfirmationAgain(token, 'confirm', senderOf(request))
    const refusal = asked ? 'code-mailed' : 'code-not-mailed'
    return showAgain(page, { values: kept, faults: {}, refusal }, 200)
  }
  if (action !== 'confirm' && action !== 'open') {
    return showAgain(page, { values: kept, faults: {}, refusal: 'action-unknown' }, 400)
  }
  const result =
    action === 'open'
      ? await openConfirmed(token)
      : await confirmSignature(
          token,
          { ...values, code: form.code ?? '' },
          form.choice ?? null,
          new Date(),
          senderOf(request),
        )
  if (typeof result === 'string')
    return showAgain(page, { values: kept, faults: {}, refusal: result }, await statusOf(result, token))
  if ('faults' in result) return showAgain(page, { values: kept, faults: result.faults }, 400)
  const own = inLanguage(language, paths.signature(result.signatureToken))
  return seeOther(action === 'open' ? own : `${own}?new`)
}

/** A link whose signature was deleted after its days is expired; only one nobody ever issued is unknown. */
async function statusOf(refusal: LinkRefusal, token: string): Promise<404 | 409 | 410> {
  if (refusal === 'organization-twice' || refusal === 'mailbox-signed') return 409
  if (refusal === 'link-unknown') return (await findToConfirm(token)) ? 410 : 404
  return 410
}
