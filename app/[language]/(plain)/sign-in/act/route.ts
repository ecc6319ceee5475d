import { againAt } from '@/app/desk/act'
import { readNext } from '@/app/desk/next-page'
import { pageLanguage } from '@/app/parts/page-language'
import { readForm, seeOther, showAgain } from '@/app/form'
import { senderOf } from '@/app/sender'
import { requestSignIn } from '@/domain/team/sign-in'
import { checkEmail } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** Asks for a sign-in mail. The answer is the same for known and unknown addresses. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ language: string }> },
): Promise<Response> {
  const { language: prefix } = await params
  const language = pageLanguage(prefix, undefined)
  const t = translator(language, 'signIn')
  const form = await readForm(request)
  const page = againAt(prefix, paths.signIn())
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: t('unreadable') }, 400)
  const email = readEmail(form.email ?? '')
  const next = readNext(form.next)
  if (email === '' || checkEmail(email)) {
    const values = { email, ...(next ? { next } : {}) }
    return showAgain(page, { values, faults: { email: t('emailInvalid') } }, 400)
  }
  await requestSignIn(email, interfaceLanguage(language), next, senderOf(request))
  return seeOther(inLanguage(prefix, paths.signInSent()))
}
