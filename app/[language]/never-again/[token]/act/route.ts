import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { inLanguage, paths } from '@/paths'
import { findBehindLink } from '../behind-link'

type Context = { params: Promise<{ language: string; token: string }> }

/**
 * Acts on "never again", once its box is ticked: programs that check mail press the button, and would shut their own people out. Safe to
 * repeat: what is gone already is answered by the page that says so.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const path = inLanguage(language, paths.neverAgain(token))
  const page = againAt(language, paths.neverAgain(token))
  const sure = (await readForm(request))?.sure === 'true'
  if (!sure && (await findBehindLink(token)))
    return showAgain(page, { values: {}, faults: { sure: 'not-ticked' } }, 400)
  if ((await suppressAddress(token)) === 'done') return seeOther(`${path}?done`)
  if (await findBehindLink(token)) return seeOther(path)
  return showAgain(page, { values: {}, faults: {} }, 404)
}
