import { seeOther } from '@/app/parts/form'
import { prefixTag } from '@/domain/text/language'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

/** From the choice of a language to the page where its translation is written. Changes nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, slug } = await params
  const asked = new URL(request.url).searchParams
  const wanted = asked.get('other')?.trim() || asked.get('language') || ''
  const tag = prefixTag(wanted)
  const unknown = new URLSearchParams({ unknown: wanted.slice(0, 35) })
  return seeOther(
    inLanguage(
      prefix,
      tag ? paths.deskTranslation(slug, tag) : `${paths.deskTranslations(slug)}?${unknown}#add`,
    ),
  )
}
