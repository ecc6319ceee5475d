import { againAt, showAgain } from '@/app/parts/form'
import { prefixOf } from '@/app/parts/page-language'
import { JSON_TYPE, readSent, typeOf } from '@/app/parts/read-sent'
import { apiError } from '@/app/parts/api-answer'
import { typedValues } from '@/domain/signature/signature'
import { isLanguageTag } from '@/domain/text/language'
import { NO_PREFIX } from '@/paths'
import { findPreviewedOnce } from './previewed'

type Context = { params: Promise<{ language: string; token: string }> }

/**
 * The form of a preview: whatever is sent, nothing is taken. To the form in the browser it says that it was heard; a form without
 * JavaScript comes back with what was typed.
 */
export function previewAct(pageOf: (token: string) => string) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const { token } = await params
    const sent = await readSent(request)
    if (typeof sent === 'string') return apiError(sent)
    const page = pageOf(token)
    if (typeOf(request) === JSON_TYPE)
      return Response.json({ status: 'preview', next: page }, { status: 202 })
    const found = await findPreviewedOnce(token)
    const { language } = sent.raw
    const read = typeof language === 'string' && isLanguageTag(language) ? language : null
    const prefix = found && 'draft' in found && read ? prefixOf(found.draft.campaign, read) : NO_PREFIX
    return showAgain(againAt(prefix, page), { values: typedValues(sent.raw), faults: {} }, 200)
  }
}
