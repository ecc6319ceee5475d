import { fieldSentence } from '@/app/parts/fault-sentence'
import { askedAs } from '../parts/asked-as'
import { readNext } from '../parts/next-page'
import { pageLanguage } from '@/app/parts/page-language'
import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { senderOf } from '@/app/parts/sender'
import { requestSignIn } from '@/domain/team/sign-in'
import { checkEmail } from '@/domain/text/email'
import { settleEmail } from '@/domain/text/email-slip'
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
  const meant = settleEmail(email, form.emailChoice)
  const invalid = email === '' || checkEmail(email) !== null
  if (invalid || meant === null) {
    const values = { email, ...(next ? { next } : {}) }
    const fault = invalid ? t('emailInvalid') : fieldSentence(language, 'email', 'email-slip', email)
    return showAgain(page, { values, faults: { email: fault } }, 400)
  }
  await requestSignIn(meant, interfaceLanguage(language), next, senderOf(request))
  const sent = seeOther(inLanguage(prefix, paths.signInSent()))
  sent.headers.append('set-cookie', askedAs(meant))
  return sent
}
