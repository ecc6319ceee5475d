import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { readSealed } from '@/app/parts/read-sealed'
import { objectToSignature } from '@/domain/objection/object'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

/** Objects with the code that was typed. Safe to repeat. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const form = await readForm(request)
  const page = againAt(language, paths.objectionCode(token, readSealed(form)))
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: 'unreadable' }, 400)
  const result = await objectToSignature(token, form.code ?? '')
  if (result === 'done') return seeOther(inLanguage(language, paths.objectionCode(token)))
  if (result === 'link-unknown') return showAgain(page, { values: {}, faults: {} }, 404)
  const { refusal, left } = result
  return showAgain(page, { values: { left: String(left) }, faults: { code: refusal } }, 400)
}
