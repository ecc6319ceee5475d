import { isDeepStrictEqual } from 'node:util'
import type postgres from 'postgres'
import type { DataKey } from '@/domain/seal/seal'
import type { Linked } from '@/domain/signature/link'
import { organizationIndex, openPrivate, type PrivateFields, sealPrivate } from '@/domain/signature/private'
import { type Faults, isYes, tidyValues, typedValues } from '@/domain/signature/signature'
import { findFaults } from '@/domain/signature/find-faults'

/** Fields that may be corrected on the confirm page; a field that is not sent stays as it was signed. */
const CORRECTABLE = [
  'name',
  'title',
  'affiliation',
  'organization',
  'website',
  'country',
  'listed',
  'updates',
] as const
export type Corrections = Partial<Record<(typeof CORRECTABLE)[number], string>>

export type Corrected = {
  fields: PrivateFields
  country: string | null
  listed: boolean
  updates: boolean
  /** Whether any of it differs from what is stored. */
  differs: boolean
}

/** The signature's values after the corrections, or the fields that cannot stand so. */
export function applyCorrections(key: DataKey, row: Linked, corrections: Corrections): Corrected | Faults {
  const now = openPrivate(key, row.id, row)
  const stored = {
    ...now,
    country: row.country ?? '',
    listed: String(row.listed),
    updates: String(row.updates),
  }
  const sent = Object.fromEntries(
    CORRECTABLE.flatMap((field) => (corrections[field] === undefined ? [] : [[field, corrections[field]]])),
  )
  const typed = typedValues({ ...stored, ...sent, kind: row.kind, email: now.email, consent: 'true' })
  const values = tidyValues(typed)
  const { edition: _edition, email: _email, language: _language, ...faults } = findFaults(values)
  if (row.area && !values.country) delete faults.country
  if (Object.keys(faults).length > 0) return faults
  const person = row.kind === 'person'
  const corrected = {
    fields: {
      name: values.name,
      email: now.email,
      title: values.title || null,
      affiliation: person ? values.affiliation || null : null,
      organization: person ? null : values.organization,
      website: person ? null : values.website || null,
    },
    country: values.country.toUpperCase() || null,
    listed: person ? isYes(values.listed) : true,
    updates: isYes(values.updates),
  }
  const { country, listed, updates } = row
  return { ...corrected, differs: !isDeepStrictEqual(corrected, { fields: now, country, listed, updates }) }
}

export function isCorrected(result: Corrected | Faults): result is Corrected {
  return 'fields' in result
}

/** Stores corrected values, sealed again; nothing where nothing was corrected. */
export async function storeCorrected(
  client: postgres.TransactionSql,
  key: DataKey,
  row: Linked,
  corrected: Corrected,
): Promise<void> {
  if (!corrected.differs) return
  const sealed = sealPrivate(key, row.id, corrected.fields)
  await client`
    update signatures set name = ${sealed.name}, email = ${sealed.email}, title = ${sealed.title},
      affiliation = ${sealed.affiliation}, organization = ${sealed.organization}, website = ${sealed.website},
      organization_index = ${organizationIndex(key, corrected.fields.organization)},
      country = ${corrected.country}, listed = ${corrected.listed}, updates = ${corrected.updates}
    where id = ${row.id}`
}
