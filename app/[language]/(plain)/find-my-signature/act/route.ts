import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { senderOf } from '@/app/parts/sender'
import { askForLinks } from '@/domain/signature/rights/find-links'
import { settleEmail } from '@/domain/text/email-slip'
import { interfaceLanguage } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string }> }

/** Asks for lost links. The answer is the same, and takes as long, for every address. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix } = await params
  const page = againAt(prefix, paths.findMySignature())
  const form = await readForm(request)
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: 'unreadable' }, 400)
  const email = form.email ?? ''
  const meant = settleEmail(email, form.emailChoice)
  if (meant === null) return showAgain(page, { values: { email }, faults: { email: 'email-slip' } }, 400)
  const language = interfaceLanguage(pageLanguage(prefix, undefined))
  const result = await askForLinks(meant, language, senderOf(request))
  if (result !== 'done') return showAgain(page, { values: { email }, faults: { email: result } }, 400)
  return seeOther(`${inLanguage(prefix, paths.findMySignature())}?done`)
}
