import { againAt, seeOther, showAgain } from '@/app/parts/form'
import { removeOwnLogo } from '@/domain/signature/logo/upload-own-logo'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

/** Takes an organization's logo away. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const result = await removeOwnLogo(token)
  if (result === 'done')
    return seeOther(`${inLanguage(language, paths.signature(token))}?done=logo-removed#logo`)
  return showAgain(
    againAt(language, paths.signature(token)),
    { values: {}, faults: {}, refusal: result },
    404,
  )
}

/** Its address opened again leads to the page that the form is on. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  return seeOther(inLanguage(language, paths.signature(token)))
}
