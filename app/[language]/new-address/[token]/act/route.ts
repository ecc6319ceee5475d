import { againAt, seeOther, showAgain } from '@/app/parts/form'
import { confirmAddressChange } from '@/domain/signature/rights/confirm-address-change'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

const STATUS = { 'link-unknown': 404, 'link-expired': 410, 'address-taken': 409 } as const

/** The button behind the link to a new address: changes it, or opens the own page again. Safe to repeat. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const result = await confirmAddressChange(token)
  if (typeof result === 'string') {
    const page = againAt(language, paths.newAddress(token))
    return showAgain(page, { values: {}, faults: {}, refusal: result }, STATUS[result])
  }
  return seeOther(`${inLanguage(language, paths.signature(result.signatureToken))}?done=new-address`)
}
