import { apiError } from '@/app/parts/api-answer'
import { againAt, showAgain } from '@/app/parts/form'
import { prefixOf } from '@/app/parts/page-language'
import { readSent } from '@/app/parts/read-sent'
import { typedValues } from '@/domain/signature/signature'
import { isLanguageTag } from '@/domain/text/language'
import { NO_PREFIX, paths } from '@/paths'
import { AS_EMBED } from '../parts/form-props'
import { findPreviewedOnce } from '../parts/previewed'

type Context = { params: Promise<{ language: string; token: string }> }

/**
 * The form of a preview: whatever is sent, nothing is taken. To the form in the browser it says that it was heard; a form without
 * JavaScript comes back with what was typed, on the page that it was on.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const sent = await readSent(request)
  if (typeof sent === 'string') return apiError(sent)
  const page = request.url.includes(AS_EMBED) ? paths.previewEmbed(token) : paths.preview(token)
  if (sent.json) return Response.json({ status: 'preview', next: page }, { status: 202 })
  const found = await findPreviewedOnce(token)
  const { language } = sent.raw
  const read = typeof language === 'string' && isLanguageTag(language) ? language : null
  const prefix = found && 'draft' in found && read ? prefixOf(found.draft.campaign, read) : NO_PREFIX
  return showAgain(againAt(prefix, page), { values: typedValues(sent.raw), faults: {} }, 200)
}
