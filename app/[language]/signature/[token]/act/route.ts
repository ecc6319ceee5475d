import { readForm, seeOther, showAgain } from '@/app/form'
import { changeShowing } from '@/domain/signature/change-showing'
import { withdrawSignature } from '@/domain/signature/withdraw'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

const verbs = {
  hide: (token: string) => changeShowing(token, 'hide'),
  show: (token: string) => changeShowing(token, 'show'),
  withdraw: (token: string) => withdrawSignature(token),
}

function isAction(action: string | undefined): action is keyof typeof verbs {
  return action !== undefined && Object.hasOwn(verbs, action)
}

/** The own page acts: hides or shows the name, or withdraws. Safe to repeat. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const page = `/${language}${paths.signature(token)}`
  const refuse = (refusal: string, status: 400 | 404 | 409) =>
    showAgain(page, { values: {}, faults: {}, refusal }, status)
  const form = await readForm(request)
  if (!form) return refuse('unreadable', 400)
  const { action } = form
  if (!isAction(action)) return refuse('action-unknown', 400)
  const result = await verbs[action](token)
  if (result === 'link-unknown') return refuse(result, 404)
  if (result === 'not-possible') return refuse(result, 409)
  return seeOther(`${inLanguage(language, paths.signature(token))}?done=${action}`)
}
