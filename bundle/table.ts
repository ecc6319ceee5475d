import { addresses } from '@/addresses'
import type { Delivered, DeliveredCampaign, DeliveredRow } from './delivered'
import { countryName } from '@/domain/text/country'
import { formatIso } from '@/domain/text/dates'
import { interfaceLanguage } from '@/messages/translator'
import { proofSayer } from './proof-sayer'
import { remembering } from './remembering'

// The list as a table: the same cells in CSV and XLSX. The columns of the public list's CSV, and what only a person reads.

export const COLUMNS = [
  'number',
  'kind',
  'name',
  'title',
  'affiliation',
  'organization',
  'members',
  'category',
  'country',
  'countryName',
  'area',
  'proofs',
  'record',
  'confirmedAt',
] as const

export type Column = (typeof COLUMNS)[number]

/** In characters, about. */
export const WIDTHS: Record<Column, number> = {
  number: 9,
  kind: 13,
  name: 28,
  title: 20,
  affiliation: 24,
  organization: 32,
  members: 24,
  category: 18,
  country: 9,
  countryName: 20,
  area: 16,
  proofs: 40,
  record: 32,
  confirmedAt: 25,
}

/** The table's cells of a row, in the delivery's language where they are words. */
export function cellsIn({ language, campaign, host }: Delivered): (row: DeliveredRow) => string[] {
  const { categories } = campaign
  const countries = remembering((code) => countryName(code, interfaceLanguage(language)))
  const headings = remembering((slug) => headingOf(categories, slug, language))
  const say = proofSayer(language)
  // Direction marks serve a page; in a cell nobody sees them, and a search would miss what stands between them.
  const proofs = (row: DeliveredRow) =>
    row.proofs
      .map(say)
      .join('; ')
      .replace(/[\u2066-\u2069]/g, '')
  const cells: Partial<Record<Column, (row: DeliveredRow) => string>> = {
    members: ({ members }) => members?.join('; ') ?? '',
    category: ({ category }) => (category ? headings(category) : ''),
    countryName: ({ country }) => (country ? countries(country) : ''),
    proofs,
    confirmedAt: ({ confirmedAt }) => (confirmedAt ? formatIso(new Date(confirmedAt)) : ''),
    record: ({ record }) => (record ? recordAddress(record, host.url) : ''),
  }
  return (row) =>
    COLUMNS.map((column) => cells[column]?.(row) ?? String(row[column as keyof DeliveredRow] ?? ''))
}

/** The address of an organization's page: of its record's slug, if it is not one already. */
function recordAddress(record: string, site: string): string {
  const path = addresses.organization.replace('{slug}', encodeURIComponent(record))
  return /^https?:/.test(record) ? record : new URL(path, site).href
}

/** A category's heading in a language; in the first it has, where it has none in that one. */
export function headingOf(
  categories: DeliveredCampaign['categories'],
  slug: string,
  language: string,
): string {
  const headings = categories.find((category) => category.slug === slug)?.headings ?? {}
  return headings[language] ?? headings[interfaceLanguage(language)] ?? Object.values(headings)[0] ?? slug
}
