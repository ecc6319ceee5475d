import type { OwnSignature } from '@/domain/signature/rights/own-page'

/** Fields that the confirm page shows, by kind, in their order. */
export const PERSON_FIELDS = ['name', 'title', 'affiliation', 'country', 'listed'] as const
export const ORGANIZATION_FIELDS = ['organization', 'website', 'country', 'name', 'title'] as const
export type ConfirmField = (typeof PERSON_FIELDS)[number] | (typeof ORGANIZATION_FIELDS)[number] | 'updates'
export type ConfirmValues = Record<ConfirmField, string>

/** The stored signature as text per field, as the form shows it. */
export function storedValues({ fields, country, listed, updates }: OwnSignature): ConfirmValues {
  return {
    name: fields.name ?? '',
    title: fields.title ?? '',
    affiliation: fields.affiliation ?? '',
    organization: fields.organization ?? '',
    website: fields.website ?? '',
    country: country ?? '',
    listed: String(listed),
    updates: String(updates),
  }
}

/** The corrections in a posted form. A field that was not sent is left out, which means: unchanged. */
export function readCorrections(form: Record<string, string>): Partial<ConfirmValues> {
  const fields = new Set<ConfirmField>([...PERSON_FIELDS, ...ORGANIZATION_FIELDS])
  const sent: Partial<ConfirmValues> = Object.fromEntries(
    [...fields].flatMap((field) => (form[field] === undefined ? [] : [[field, form[field]]])),
  )
  // A check box that is not ticked is not sent: the hidden field beside it says that it was asked.
  return form.updatesAsked ? { ...sent, updates: form.updates === 'true' ? 'true' : 'false' } : sent
}
