import { isWebsite, LIMITS } from '@/domain/signature/signature'
import { findCountry, LONGEST_COUNTRY } from '@/domain/text/find-country'
import { foldForComparison } from '@/domain/text/fold'
import { checkLine, checkOrganization } from '@/domain/text/name'
import { tidyOptional } from '@/domain/text/tidy'
import { IMPORT_LIMITS, type ImportField, type Mapping, type RowFault } from './import'

export type Category = { id: string; slug: string; heading: Record<string, string> }

/** An organization as it will stand. */
export type Entry = {
  organization: string
  /** The name folded for comparison: what makes it the same organization. */
  folded: string
  country: string | null
  area: string | null
  website: string | null
  category: { id: string; slug: string } | null
  /** What stood in the country's column and is no country; it is in `area` now. */
  becameArea: string | null
  /** What stood in the category's column and is no category of the campaign. */
  leftCategory: string | null
}

export type Faulty = { field: ImportField; refusal: RowFault }

// A file repeats few values many times. Emptied when a file turns out to be different.
const countries = new Map<string, string | null>()
const MOST_COUNTRIES = 5_000

function countryOf(text: string): string | null {
  if (text.length > LONGEST_COUNTRY) return null
  const known = countries.get(text)
  if (known !== undefined) return known
  if (countries.size >= MOST_COUNTRIES) countries.clear()
  const found = findCountry(text)
  countries.set(text, found)
  return found
}

/** The category of this slug or of this heading in any language; the lists of a campaign are short. */
function categoryOf(text: string, categories: Category[]): Category | null {
  const wanted = foldForComparison(text)
  const is = ({ slug, heading }: Category) =>
    slug === wanted || Object.values(heading).some((one) => foldForComparison(one) === wanted)
  return categories.find(is) ?? null
}

/** Country and area of a row: what is no country is kept as area, beside what the area's own column says. */
function placeOf(country: string, area: string): Pick<Entry, 'country' | 'area' | 'becameArea'> {
  const code = country === '' ? null : countryOf(country)
  const becameArea = country !== '' && code === null ? country : null
  const areas = [...new Set([becameArea, area || null])].filter((one) => one !== null)
  return { country: code, area: areas.length > 0 ? areas.join(', ') : null, becameArea }
}

// A category so long is none of the campaign's: it is left out, as any other that is unknown.
const TOO_LONG = [
  { field: 'organization', refusal: 'too-long' },
  { field: 'website', refusal: 'website-invalid' },
  { field: 'country', refusal: 'area-invalid' },
  { field: 'area', refusal: 'area-invalid' },
] as const satisfies Faulty[]
const CATEGORY_SHOWN = 200 // characters

/** One row of the file as an organization, or what is wrong with it. Names stay as typed but for what nobody sees at both ends. */
export function readRow(cells: string[], mapping: Mapping, categories: Category[]): Entry | Faulty {
  const cell = (field: ImportField) => tidyOptional(cells[mapping[field] ?? -1] ?? '')
  const tooLong = TOO_LONG.find(({ field }) => cell(field).length > IMPORT_LIMITS.cell)
  if (tooLong) return tooLong
  const organization = cell('organization')
  const website = cell('website')
  const fault = checkOrganization(organization, LIMITS.organization)
  if (fault) return { field: 'organization', refusal: fault }
  if (website !== '' && !isWebsite(website)) return { field: 'website', refusal: 'website-invalid' }
  const place = placeOf(cell('country'), cell('area'))
  if (place.area !== null && checkLine(place.area, { max: IMPORT_LIMITS.area, letter: true }))
    return { field: place.becameArea ? 'country' : 'area', refusal: 'area-invalid' }
  const category = cell('category').slice(0, CATEGORY_SHOWN)
  const found = category === '' ? null : categoryOf(category, categories)
  return {
    organization,
    folded: foldForComparison(organization),
    ...place,
    website: website || null,
    category: found && { id: found.id, slug: found.slug },
    leftCategory: category !== '' && !found ? category : null,
  }
}

export function isFaulty(read: Entry | Faulty): read is Faulty {
  return 'refusal' in read
}
