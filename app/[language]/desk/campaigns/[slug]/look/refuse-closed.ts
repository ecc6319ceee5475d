import { showRefusal } from '@/app/[language]/desk/parts/act'
import { pageLanguage } from '@/app/parts/page-language'
import { translator } from '@/messages/translator'

/** A letter was closed while somebody changed how it looks. */
export function refuseClosed(prefix: string, page: string, values: Record<string, string> = {}): Response {
  const sentence = translator(pageLanguage(prefix, undefined), 'face')('over')
  return showRefusal(prefix, page, { sentence, status: 409 }, { values })
}
