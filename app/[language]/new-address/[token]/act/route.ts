import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { findAddressToConfirm } from '@/domain/signature/rights/address-change'
import { confirmAddressChange } from '@/domain/signature/rights/confirm-address-change'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

const STATUS = { 'link-unknown': 404, 'link-expired': 410, 'address-taken': 409 } as const

/**
 * The button behind the link to a new address: changes it, for an organization once its box is ticked, or opens the own page again.
 * Safe to repeat.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const page = againAt(language, paths.newAddress(token))
  const found = await findAddressToConfirm(token)
  if (found?.state === 'pending' && found.forOrganization && (await readForm(request))?.sure !== 'true')
    return showAgain(page, { values: {}, faults: {}, refusal: 'not-ticked' }, 400)
  const result = await confirmAddressChange(token)
  if (typeof result === 'string') {
    return showAgain(page, { values: {}, faults: {}, refusal: result }, STATUS[result])
  }
  return seeOther(`${inLanguage(language, paths.signature(result.signatureToken))}?done=new-address`)
}
