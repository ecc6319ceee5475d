import { readNext } from '../../parts/next-page'
import { pageLanguage } from '@/app/parts/page-language'
import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { completeSignIn } from '@/auth'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

/**
 * Uses the link up: 303 with the session's cookie, or to the link's page, which offers a new one. Without the address that the link
 * was made for it does nothing: programs that check mail press, too.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, token } = await params
  const form = await readForm(request)
  const next = readNext(form?.next)
  const email = form?.email ?? new URL(request.url).searchParams.get('email') ?? ''
  const signedIn = await completeSignIn(token, email, next)
  if (signedIn !== 'other-address')
    return signedIn ?? seeOther(inLanguage(prefix, paths.signInLink(token, next ?? undefined)))
  const fault = translator(pageLanguage(prefix, undefined), 'signIn')('linkOther')
  const values = { email, ...(next ? { next } : {}) }
  return showAgain(againAt(prefix, paths.signInLink(token)), { values, faults: { email: fault } }, 400)
}
