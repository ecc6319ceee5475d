import { beforeForbidden, countAddress, EMAIL_LIMITS } from '@/domain/text/email'
import { countCharacters } from '@/domain/text/name'
import { beforeFault } from '@/domain/text/character-fault'
import { type SignField, type FieldRefusal, LIMITS, tidyValues } from './signature'

/** What a refusal says beside its rule: the limit and how much there is, or what stands before the fault. */
export type FaultDetails = { max?: number; count?: number; after?: string }

const PLACED = new Set<FieldRefusal>([
  'broken-character',
  'control-character',
  'private-character',
  'mixed-direction-control',
  'invisible-character',
  'stacked-marks',
])

/** The details of a refusal, from what was typed. Safe in the browser: the form tells them as the server does. */
export function faultDetails(field: SignField, fault: FieldRefusal, typed: string): FaultDetails {
  const value = tidyValues({ [field]: typed })[field] ?? ''
  if (fault === 'mailbox-too-long') return { max: EMAIL_LIMITS.mailbox, count: value.indexOf('@') }
  if (fault === 'character-not-allowed') return { after: beforeForbidden(value) }
  if (PLACED.has(fault)) return { after: beforeFault(value) }
  if (fault !== 'too-long') return {}
  if (field === 'email') return { max: EMAIL_LIMITS.address, count: countAddress(value) }
  return { max: (LIMITS as Partial<Record<SignField, number>>)[field] ?? 0, count: countCharacters(value) }
}
