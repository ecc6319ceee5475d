import { seeOther } from '@/app/parts/form'
import { findOwnData } from '@/domain/signature/rights/own-data'
import { inLanguage, paths } from '@/paths'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ language: string; token: string }> }

/** Everything kept about the signature behind this link, as a file. Changes nothing and is kept by nobody on the way. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const data = await findOwnData(token)
  // The own page says in words why a link leads nowhere.
  if (!data) return seeOther(inLanguage(language, paths.signature(token)))
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-signature.json"',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
