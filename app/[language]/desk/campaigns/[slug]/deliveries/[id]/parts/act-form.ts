import { formsOf } from '@/app/[language]/desk/parts/desk-form'
import { showRefusal } from '@/app/[language]/desk/parts/act'
import { type DeskRefusal, refusalSentence, refusalStatus } from '@/app/[language]/desk/parts/refusals'
import { pageLanguage } from '@/app/parts/page-language'
import { MEGABYTES } from '@/app/parts/delivery/receipt-faults'
import { type FileRefusal, RECEIPT_LIMITS, type ReceiptRefusal } from '@/domain/delivery/receipt/receipt'
import { translator } from '@/messages/translator'

export type Place = { slug: string; id: string }
type OwnRefusal = Exclude<ReceiptRefusal, 'campaign-unknown' | 'not-permitted'> | FileRefusal
type Refusal = Extract<DeskRefusal, 'campaign-unknown' | 'not-permitted' | 'unreadable'> | OwnRefusal

const isDesks = (refusal: Refusal): refusal is Exclude<Refusal, OwnRefusal> =>
  refusal === 'campaign-unknown' || refusal === 'not-permitted' || refusal === 'unreadable'

/** Shows a page again with a refusal of what is written down of a delivery. */
export function refuseReceipt(
  prefix: string,
  page: string,
  refusal: Refusal,
  shown: Parameters<typeof showRefusal>[3] = {},
): Response {
  const language = pageLanguage(prefix, undefined)
  if (isDesks(refusal)) {
    const sentence = refusalSentence(language, refusal)
    return showRefusal(prefix, page, { sentence, status: refusalStatus(refusal) }, shown)
  }
  const numbers = { max: RECEIPT_LIMITS.records, megabytes: MEGABYTES }
  const sentence = translator(language, 'receipts')(`refusal.${refusal}`, numbers)
  return showRefusal(prefix, page, { sentence, status: statusOf(refusal) }, shown)
}

function statusOf(refusal: OwnRefusal) {
  if (refusal === 'file-too-large') return 413
  if (refusal === 'delivery-unknown' || refusal === 'receipt-unknown') return 404
  return refusal.startsWith('file-') ? 400 : 409
}

/** A form about a final delivery. */
export const receiptForm = formsOf<Refusal>(({ prefix, page }, refusal) =>
  refuseReceipt(prefix, page, refusal),
)
