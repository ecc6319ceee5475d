// The noun: what happened with a delivery after it was final. Safe in the browser.

export const RECEIPT_KINDS = ['handed', 'received', 'answered'] as const
export type ReceiptKind = (typeof RECEIPT_KINDS)[number]

/** Longest values in code points, the largest file in bytes, and how many there may be of a delivery, and through one link. */
export const RECEIPT_LIMITS = {
  office: 200,
  words: 10_000,
  fileName: 120,
  bytes: 10 * 1024 * 1024,
  records: 200,
  behindLink: 30,
} as const

/** What is written down: by whom, in what words (how it was handed over, or the answer), on which day. */
export type ReceiptForm = { kind: string; office: string; words: string; on: string }

export type ReceiptFault =
  | 'kind-required'
  | 'office-required'
  | 'office-invalid'
  | 'office-too-long'
  | 'words-required'
  | 'words-invalid'
  | 'words-too-long'
  | 'day-invalid'
  | 'day-future'
  | 'day-early'
export type ReceiptFaults = Partial<Record<keyof ReceiptForm, ReceiptFault>>

export type ReceiptRefusal =
  | 'campaign-unknown'
  | 'not-permitted'
  | 'delivery-unknown'
  | 'receipt-unknown'
  | 'receipts-too-many'
  | 'receipt-not-confirmed'
  | 'receipt-public'
  | 'receipt-theirs'

export type FileRefusal = 'file-missing' | 'file-empty' | 'file-too-large' | 'file-type' | 'file-unreadable'
