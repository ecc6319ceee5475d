import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { countersign, denySignature } from '@/domain/proof/countersign'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

const STATUS = { 'link-unknown': 404, 'link-expired': 410, 'not-possible': 409 } as const

/** A second officer answers. Safe to repeat: what was answered is answered. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const page = againAt(language, paths.countersign(token))
  const form = await readForm(request)
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: 'unreadable' }, 400)
  const { action = 'countersign', code = '', name = '', role = '' } = form
  if (action !== 'countersign' && action !== 'deny')
    return showAgain(page, { values: { name, role }, faults: {}, refusal: 'action-unknown' }, 400)
  const result =
    action === 'deny' ? await denySignature(token, code) : await countersign(token, { code, name, role })
  if (result === 'done') return seeOther(inLanguage(language, paths.countersign(token)))
  if (typeof result === 'string')
    return showAgain(page, { values: {}, faults: {}, refusal: result }, STATUS[result])
  const { code: tried, ...others } = result.faults
  const faults = { ...others, ...(tried ? { code: tried.refusal } : {}) }
  return showAgain(page, { values: { name, role }, faults }, 400)
}
