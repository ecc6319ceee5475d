import { readNext } from '../../parts/next-page'
import { readForm, seeOther } from '@/app/parts/form'
import { completeSignIn } from '@/auth'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

/** Uses the link up: 303 with the session's cookie, or to the link's page, which offers a new one. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, token } = await params
  const next = readNext((await readForm(request))?.next)
  const signedIn = await completeSignIn(token, next)
  return signedIn ?? seeOther(inLanguage(prefix, paths.signInLink(token, next ?? undefined)))
}
