import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { readSealed } from '@/app/parts/read-sealed'
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
  const form = await readForm(request)
  const to = readSealed(form)
  const path = paths.neverAgain(token, to)
  const page = againAt(language, path)
  if (form?.sure !== 'true' && (await findBehindLink(token, to)))
    return showAgain(page, { values: {}, faults: { sure: 'not-ticked' } }, 400)
  if ((await suppressAddress(token, to)) === 'done')
    return seeOther(inLanguage(language, to === undefined ? `${path}?done` : path))
  if (await findBehindLink(token, to)) return seeOther(inLanguage(language, path))
  return showAgain(page, { values: {}, faults: {} }, 404)
}
