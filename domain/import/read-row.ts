import { LIMITS } from '@/domain/signature/signature'
import { foldForComparison } from '@/domain/text/fold'
import { holdsAddress } from '@/domain/text/links'
import { checkLine, checkOrganization } from '@/domain/text/name'
import { tidyLine, tidyOptional } from '@/domain/text/tidy'
import { IMPORT_LIMITS, type ImportField, type Mapping, type RowFault } from './import'
import type { MatchCategory } from './match-category'
import { withoutBullet } from './name-signs'
import { placeOf } from './place-of'
import { readWebsite } from './read-website'

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
  /** There is a column for the country, and this row has nothing in it that could be one. */
  countryless: boolean
  /** What stood in the website's column and is none. */
  leftWebsite: string | null
  /** What stood in the category's column and is no category of the campaign. */
  leftCategory: string | null
  /** What stood there and is not simply a category of the campaign: left out, near to one, or chosen by the organizer. */
  categoryWord: string | null
}

export type Faulty = { field: ImportField; refusal: RowFault }

// A category may be any length: one the campaign doesn't have is left out.
const TOO_LONG = [
  { field: 'organization', refusal: 'too-long' },
  { field: 'country', refusal: 'area-too-long' },
  { field: 'area', refusal: 'area-too-long' },
] as const satisfies Faulty[]
const VALUE_SHOWN = 200 // characters of a value that the report names

/** A cell that was broken into lines by hand, so that it fits its column, is one line. */
function oneLine(cell: string): string {
  return /[\r\n]/.test(cell) ? cell.replace(/[\r\n]+/g, ' ').replace(/ {2,}/g, ' ') : cell
}

/** An area is published as the name is: no address stands there either. */
function areaFault(area: string): RowFault | null {
  const fault = checkLine(area, { max: IMPORT_LIMITS.area, letter: true })
  if (fault === 'too-long') return 'area-too-long'
  return fault !== null || holdsAddress(area) ? 'area-invalid' : null
}

/** One row of the file as an organization, or what is wrong with it. Names stay as typed but for what nobody sees at both ends. */
export function readRow(cells: string[], mapping: Mapping, match: MatchCategory): Entry | Faulty {
  const cell = (field: ImportField) => tidyOptional(oneLine(cells[mapping[field] ?? -1] ?? ''))
  const tooLong = TOO_LONG.find(({ field }) => cell(field).length > IMPORT_LIMITS.cell)
  if (tooLong) return tooLong
  const organization = withoutBullet(cell('organization'))
  const fault = checkOrganization(organization, LIMITS.organization)
  if (fault) return { field: 'organization', refusal: fault }
  const place = placeOf(cell('country'), cell('area'))
  const wrong = place.area === null ? null : areaFault(place.area)
  if (wrong) return { field: place.becameArea ? 'country' : 'area', refusal: wrong }
  // "n/a" is told as well: what stands there was looked at.
  const typedWebsite = tidyLine(cells[mapping.website ?? -1] ?? '')
  const website = readWebsite(typedWebsite)
  const word = cell('category').slice(0, VALUE_SHOWN)
  const { category, asked } = match(word)
  return {
    organization,
    folded: foldForComparison(organization),
    ...place,
    countryless: mapping.country !== undefined && place.country === null && place.becameArea === null,
    website,
    leftWebsite:
      /[^\p{Pd}\u2212]/u.test(typedWebsite) && !website ? typedWebsite.slice(0, VALUE_SHOWN) : null,
    category: category && { id: category.id, slug: category.slug },
    leftCategory: word !== '' && !category ? word : null,
    categoryWord: asked ? word : null,
  }
}

export function isFaulty(read: Entry | Faulty): read is Faulty {
  return 'refusal' in read
}
