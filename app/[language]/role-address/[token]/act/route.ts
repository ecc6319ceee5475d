import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import {
  confirmRoleAddress,
  findRoleAddress,
  removeRoleAddress,
} from '@/domain/organization/keep-role-address'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

/** Confirms a role address by its code, or removes it. Safe to repeat. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const page = againAt(language, paths.roleAddress(token))
  const form = await readForm(request)
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: 'unreadable' }, 400)
  const path = inLanguage(language, paths.roleAddress(token))
  if (form.action === 'remove') {
    // Programs that check mail press the button, and an organization would hear of nothing more.
    const sure = form.sure === 'true' || !(await findRoleAddress(token))
    if (!sure) return showAgain(page, { values: {}, faults: { sure: 'not-ticked' } }, 400)
    await removeRoleAddress(token)
    return seeOther(path)
  }
  const result = await confirmRoleAddress(token, form.code ?? '')
  if (result === 'done') return seeOther(`${path}?done`)
  if (result === 'link-unknown') return showAgain(page, { values: {}, faults: {} }, 404)
  const { refusal, left } = result
  return showAgain(page, { values: { left: String(left) }, faults: { code: refusal } }, 400)
}
