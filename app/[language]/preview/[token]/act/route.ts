import { apiError } from '@/app/parts/api-answer'
import { againAt, showAgain } from '@/app/parts/form'
import { linkedLetter, prefixOf } from '@/app/parts/page-language'
import { readSent } from '@/app/parts/read-sent'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { typedValues } from '@/domain/signature/signature'
import { isLanguageTag } from '@/domain/text/language'
import { NO_PREFIX, paths } from '@/paths'
import { AS_EMBED } from '../parts/form-props'
import { findPreviewedOnce } from '../parts/previewed'

type Context = { params: Promise<{ language: string; token: string }> }

/**
 * The form of a preview: whatever is sent, nothing is taken. To the form in the browser it says that it was heard; a form without
 * JavaScript comes back with what was typed, on the page that it was on. A link that leads to no draft any more says so here too.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const sent = await readSent(request)
  if (typeof sent === 'string') return apiError(sent)
  const page = request.url.includes(AS_EMBED) ? paths.previewEmbed(token) : paths.preview(token)
  const found = await findPreviewedOnce(token)
  const { language } = sent.raw
  const read = typeof language === 'string' && isLanguageTag(language) ? language : null
  if (!found || 'opened' in found) return notADraft(found?.opened ?? null, page, sent.json)
  if (sent.json) return Response.json({ status: 'preview', next: page }, { status: 202 })
  const prefix = read ? prefixOf(found.draft.campaign, read) : NO_PREFIX
  return showAgain(againAt(prefix, page), { values: typedValues(sent.raw), faults: {} }, 200)
}

/** The page says where it leads now: nowhere, or to the letter that has opened. */
function notADraft(opened: PublicCampaign | null, page: string, json: boolean): Response {
  const status = opened ? 409 : 404
  if (!json) return showAgain(againAt(NO_PREFIX, page), { values: {}, faults: {} }, status)
  if (!opened) return apiError('campaign-unknown')
  const next = opened.isPublic ? { next: linkedLetter(opened, NO_PREFIX).address } : {}
  return Response.json({ status: 'opened', ...next }, { status })
}
