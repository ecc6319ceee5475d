import { closingInstant } from './closing-time'
import { isRenderable } from './markdown'
import { type DraftFaults, type DraftValues, findDraftFaults, findSavingFaults } from './campaign'

export type CheckedDraft = { values: DraftValues; closesAt: Date | null }

/**
 * The values with the closing time as an instant, or every fault. A closing time must lie ahead of now; a draft may
 * still lack what an open campaign needs.
 */
export function checkDraft(
  values: DraftValues,
  now: Date,
  as: 'draft' | 'open' = 'draft',
): CheckedDraft | { faults: DraftFaults } {
  const faults = as === 'draft' ? findSavingFaults(values) : findDraftFaults(values)
  if (!faults.text && !isRenderable(values.text)) faults.text = 'text-too-intricate'
  let closesAt: Date | null = null
  if (values.closesAt !== '' && !faults.closesAt) {
    const instant = closingInstant(values.closesAt, values.closesZone)
    if (instant === 'zone-unknown') faults.closesZone = 'zone-unknown'
    else if (instant === 'time-skipped') faults.closesAt = 'closing-skipped'
    else if (!(instant instanceof Date)) faults.closesAt = 'closing-invalid'
    else if (instant <= now) faults.closesAt = 'closing-past'
    else closesAt = instant
  }
  return Object.keys(faults).length > 0 ? { faults } : { values, closesAt }
}
