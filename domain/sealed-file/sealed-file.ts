import type { PrivateReach } from './reach'
import type { ExportColumn, ExportFormat } from '@/domain/signature/desk/signatures-file'

// The noun: a file with what is private of everybody who signed. It leaves only sealed with age, to one recipient.

export const SEALED_LIMITS = {
  /** Of a campaign, waiting or under way at once. */
  unfinished: 3,
  /** Of a campaign, asked for within 24 hours. */
  aDay: 20,
  /** Characters of a passphrase. */
  passphraseLeast: 12,
  passphraseMost: 200,
  /** Different characters of a passphrase at least. */
  passphraseDifferent: 6,
  /** Hours that a built file can be downloaded. */
  hours: 24,
} as const

/** Days after which nothing is known of a file but the history's line. */
export const SEALED_DAYS = 30

/** What a form asks for; `key` and the passphrases as they were typed. */
export type SealedAsk = {
  columns: ExportColumn[]
  /** With the names and officers that are not on the public list. */
  unshown: boolean
  format: ExportFormat
  recipient: 'key' | 'passphrase'
  key: string
  passphrase: string
  again: string
}

export type SealedField = 'columns' | 'key' | 'passphrase' | 'again'
export type SealedFault =
  | 'columns-required'
  | 'key-required'
  | 'key-is-secret'
  | 'key-more-than-one'
  | 'key-of-another-kind'
  | 'key-invalid'
  | 'passphrase-required'
  | 'passphrase-short'
  | 'passphrase-long'
  | 'passphrase-simple'
  | 'passphrase-characters'
  | 'passphrases-differ'
export type SealedFaults = Partial<Record<SealedField, SealedFault>>

export type SealedRefusal =
  PrivateReach | 'sealed-too-many' | 'sealed-too-many-today' | 'sealed-unknown' | 'sealed-not-there'

/** Why a file was given up, or taken back after it was built. Never a message: it might repeat what somebody typed. */
export type SealedTrouble = 'nothing-to-export' | 'sheet-too-small' | 'asker-left' | 'failed' | 'erased-since'

export type SealedState = 'waiting' | 'building' | 'ready' | 'over' | 'cancelled' | SealedTrouble

export type SealedFacts = {
  progress: number
  builtAt: Date | null
  expiresAt: Date | null
  cancelledAt: Date | null
  fault: SealedTrouble | null
  /** Somebody in it had their signature erased since. */
  erasedSince: boolean
}

/** Where a file stands. */
export function sealedState(file: SealedFacts, now: Date): SealedState {
  if (file.cancelledAt) return 'cancelled'
  if (file.fault) return file.fault
  if (!file.builtAt || !file.expiresAt) return file.progress > 0 ? 'building' : 'waiting'
  if (file.expiresAt <= now) return 'over'
  return file.erasedSince ? 'erased-since' : 'ready'
}
