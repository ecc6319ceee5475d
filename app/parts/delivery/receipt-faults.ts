import { RECEIPT_LIMITS, type FileRefusal, type ReceiptFault } from '@/domain/delivery/receipt/receipt'
import { translator } from '@/messages/translator'

// The sentences of what is wrong with a receipt or an answer, at the desk and behind the addressee's link alike.

export function receiptSentence(language: string, fault: ReceiptFault): string {
  const max = fault === 'office-too-long' ? RECEIPT_LIMITS.office : RECEIPT_LIMITS.words
  return translator(language, 'receipts')(`fault.${fault}`, { max })
}

export const MEGABYTES = RECEIPT_LIMITS.bytes / 1024 / 1024

export function fileSentence(language: string, refusal: FileRefusal | 'answer-unknown'): string {
  return translator(language, 'receipts')(`refusal.${refusal}`, { megabytes: MEGABYTES })
}

/** What a file may be, for the browser's window in which one is chosen. */
export const FILE_TYPES = '.pdf,.png,.jpg,.jpeg,.txt,application/pdf,image/png,image/jpeg,text/plain'
