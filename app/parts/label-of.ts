import type { Kind } from '@/domain/campaign/category'
import { translator } from '@/messages/translator'
import type { ConfirmField } from './confirm-values'

/** What a field of the confirm page and of the own page is called there. */
export function labelOf(language: string, field: Exclude<ConfirmField, 'updates'>, kind: Kind): string {
  const t = translator(language, 'confirm')
  if (field === 'name') return t(kind === 'person' ? 'name' : 'officerName')
  if (field === 'title') return t(kind === 'person' ? 'nameTitle' : 'officerTitle')
  return t(field)
}
