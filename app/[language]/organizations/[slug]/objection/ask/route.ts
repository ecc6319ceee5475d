import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { senderOf } from '@/app/parts/sender'
import { askForCode } from '@/domain/objection/ask-for-code'
import { sealAskedAddress } from '@/domain/objection/asked-address'
import { readEmail } from '@/domain/text/read-email'
import { interfaceLanguage } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

/** Asks for the code to object with. The answer is the same for every address that could be at an organization's domain. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  const page = againAt(prefix, paths.objection(slug))
  const form = await readForm(request)
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: 'unreadable' }, 400)
  const { email = '', letter = '' } = form
  const language = interfaceLanguage(pageLanguage(prefix, undefined))
  const asked = await askForCode({ record: slug, letter, email }, language, senderOf(request))
  if (asked === 'letter-unknown')
    return showAgain(page, { values: { email }, faults: {}, refusal: asked }, 409)
  if (asked === 'too-often' || asked === 'domain-too-often')
    return showAgain(page, { values: { email, letter }, faults: {}, refusal: asked }, 429)
  if (typeof asked === 'string')
    return showAgain(page, { values: { email, letter }, faults: { email: asked } }, 400)
  const to = await sealAskedAddress(asked.token, readEmail(email))
  return seeOther(inLanguage(prefix, paths.objectionCode(asked.token, to)))
}

/** The address of the form opened again leads to its page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { language, slug } = await params
  return seeOther(inLanguage(language, paths.objection(slug)))
}
