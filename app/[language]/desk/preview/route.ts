import { previewLetter } from '@/app/[language]/desk/parts/preview-letter'
import { readForm, seeOther } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { whoIsAsking } from '@/auth'
import { LIMITS } from '@/domain/campaign/campaign'
import { isLanguageTag } from '@/domain/text/language'
import { paths } from '@/paths'

// The desk's thread is everybody's: whoever has a preview under way waits with the next one.
const underWay = new Set<string>()

/** Renders a letter while it is written, for the preview beside it: `{ html, lost }`. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ language: string }> },
): Promise<Response> {
  const organizer = await whoIsAsking()
  if (!organizer) return Response.json({ error: 'signed-out' }, { status: 403 })
  const form = await readForm(request)
  const text = form?.text
  if (text === undefined || [...text].length > LIMITS.text) {
    return Response.json({ error: 'unreadable' }, { status: 400 })
  }
  const language = form?.language && isLanguageTag(form.language) ? form.language : 'en'
  if (underWay.has(organizer.userId)) {
    return Response.json({ error: 'busy' }, { status: 429, headers: { 'retry-after': '1' } })
  }
  underWay.add(organizer.userId)
  try {
    const shown = await previewLetter(text, language, pageLanguage((await params).language, undefined))
    return Response.json(shown, { headers: { 'cache-control': 'no-store' } })
  } finally {
    underWay.delete(organizer.userId)
  }
}

export function GET(): Response {
  return seeOther(paths.desk())
}
