import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { confirmAddressChange } from '@/domain/signature/rights/confirm-address-change'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

const STATUS = { 'link-unknown': 404, 'link-expired': 410, 'address-taken': 409 } as const

/**
 * The button behind the link to a new address: changes it, for an organization with the code, or opens the own page again.
 * Safe to repeat.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const page = againAt(language, paths.newAddress(token))
  const form = await readForm(request)
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: 'unreadable' }, 400)
  const result = await confirmAddressChange(token, form.code)
  if (typeof result === 'string')
    return showAgain(page, { values: {}, faults: {}, refusal: result }, STATUS[result])
  if ('refusal' in result) {
    const { refusal, left } = result
    return showAgain(page, { values: { left: String(left) }, faults: { code: refusal } }, 400)
  }
  return seeOther(`${inLanguage(language, paths.signature(result.signatureToken))}?done=new-address`)
}
