import { letterHtml } from '@/app/letter-html'
import { readForm, seeOther } from '@/app/form'
import { whoIsAsking } from '@/auth'
import { LIMITS } from '@/domain/campaign/campaign'
import { isLanguageTag } from '@/domain/text/language'
import { paths } from '@/paths'

/** Renders a letter while it is written, for the preview beside it: `{ html }`. */
export async function POST(request: Request): Promise<Response> {
  if (!(await whoIsAsking())) return Response.json({ error: 'signed-out' }, { status: 403 })
  const form = await readForm(request)
  const text = form?.text
  if (text === undefined || [...text].length > LIMITS.text) {
    return Response.json({ error: 'unreadable' }, { status: 400 })
  }
  const language = form?.language && isLanguageTag(form.language) ? form.language : 'en'
  return Response.json({ html: letterHtml(text, language) }, { headers: { 'cache-control': 'no-store' } })
}

export function GET(): Response {
  return seeOther(paths.desk())
}
