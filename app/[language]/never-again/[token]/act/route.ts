import { againAt, seeOther, showAgain } from '@/app/parts/form'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { inLanguage, paths } from '@/paths'
import { findBehindLink } from '../behind-link'

type Context = { params: Promise<{ language: string; token: string }> }

/** Acts on "never again". Safe to repeat: what is gone already is answered by the page that says so. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const path = inLanguage(language, paths.neverAgain(token))
  if ((await suppressAddress(token)) === 'done') return seeOther(`${path}?done`)
  if (await findBehindLink(token)) return seeOther(path)
  return showAgain(againAt(language, paths.neverAgain(token)), { values: {}, faults: {} }, 404)
}
