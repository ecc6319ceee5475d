import { setImmediate as breathe } from 'node:timers/promises'
import { areNames, areSaidNames, type Column, describeColumn, isOption, mayBeNames } from './column'
import { type Heading, readHeading } from './heading'
import { foldHeading } from './fold-heading'
import type { ImportField, Mapping } from './import'
import type { SampleRow } from './sample-rows'
import { joinHeadings } from './second-heading'

type Described = Column & { column: number; heading: Heading | null; affiliation: boolean }

const affiliation = /^(?:your |votre |ihre |su |sua )?(?:affiliations?|zugehorigkeit|afiliacion|afiliacao|affiliazione|所属|ご所属|所属先|الانتماء)$/u // prettier-ignore

const OPENLY = 0.3 // share of names that say what they are, from which a column without a known heading is proposed
const PEOPLE = 0.6 // share of names that look like people's, from which "Name" is not proposed

async function describe(rows: SampleRow[], headings: number | null): Promise<Described[]> {
  const below = rows.filter(({ index }) => index > (headings ?? -1))
  const above = joinHeadings(rows.find(({ index }) => index === headings)?.cells ?? [], below[0]?.cells)
  const width = Math.max(above.length, ...below.map(({ cells }) => cells.length))
  const columns: Described[] = []
  for (let column = 0; column < width; column++) {
    await breathe()
    const heading = above[column] ?? ''
    const told = { heading: readHeading(heading), affiliation: affiliation.test(foldHeading(heading)) }
    columns.push({ column, ...told, ...describeColumn(below, column) })
  }
  return columns
}

/** The column with the most texts among these, the first of equals. */
function fullest(columns: Described[]): Described | undefined {
  const texts = ({ filled, share }: Described) => filled * (share.text ?? 0)
  return columns.reduce<Described | undefined>(
    (best, one) => (!best || texts(one) > texts(best) ? one : best),
    undefined,
  )
}

/** The column that says "organization" wins over "Name"; that one only where nothing speaks for people. */
function organizationByHeading(columns: Described[]): Described | undefined {
  const named = columns.filter(({ heading }) => heading?.topic === 'organization')
  for (const fits of [mayBeNames, areSaidNames]) {
    const best = Math.max(0, ...named.filter(fits).map(({ heading }) => heading!.weight))
    if (best > 0) return fullest(named.filter((one) => fits(one) && one.heading!.weight === best))
  }
  // A column for organizations that holds something else: then "Name" is nobody's to take.
  if (named.some(({ filled }) => filled > 0)) return undefined
  const names = columns.filter((one) => one.heading?.topic === 'name' && areNames(one))
  // Beside a column for people, only names that say themselves what they are.
  if (columns.some(({ heading }) => heading?.topic === 'person'))
    return names.find((one) => one.organizations >= 0.5 && one.people < 0.3)
  return names.find((one) => one.people < PEOPLE || one.organizations >= OPENLY)
}

/** Where people say whom they belong to: no more than a guess, for a table that names organizations nowhere else. */
function organizationByAffiliation(columns: Described[]): Described | undefined {
  const said = columns.filter((one) => one.affiliation && areNames(one))
  return said.find((one) => one.people < PEOPLE || one.organizations >= OPENLY)
}

/** Without a word that is known: the column whose names say themselves that they are organizations, or the only one. */
function organizationByContent(columns: Described[], headings: boolean): Described | undefined {
  const possible = columns.filter((one) => one.heading === null && one.filled > 0 && areNames(one))
  const openly = possible.filter(({ organizations }) => organizations >= OPENLY)
  if (openly.length > 0)
    return openly.reduce((best, one) => (one.organizations > best.organizations ? one : best))
  return !headings && possible.length === 1 && possible[0]!.people < PEOPLE ? possible[0] : undefined
}

const isCountry = ({ share }: Column) => (share.country ?? 0) > 0.5

function countryOf(columns: Described[]): Described | undefined {
  const said = columns.filter(({ heading }) => heading?.topic === 'country')
  const share = (one: Described) => one.share.country ?? 0
  const best = said.reduce<Described | undefined>((a, b) => (!a || share(b) > share(a) ? b : a), undefined)
  if (best && (share(best) > 0.2 || (best.share.text ?? 0) > 0.5)) return best
  // "Ana", "Bo" and "Cy" are codes of countries, and names.
  const others = columns.filter(({ heading }) => !['aside', 'person', 'name'].includes(heading?.topic ?? ''))
  return others.find(isCountry)
}

/** What a column of this heading holds when it is what it says. */
const FITS: Record<Exclude<ImportField, 'organization' | 'country'>, (column: Column) => boolean> = {
  website: ({ share }) => (share.mail ?? 0) < 0.5 && (share.date ?? 0) + (share.number ?? 0) < 0.5,
  category: ({ share }) => (share.text ?? 0) > 0.5,
  area: ({ share }) => (share.text ?? 0) + (share.country ?? 0) > 0.5,
}

/**
 * Which column holds what, by the words in its heading and by what stands in it. Nothing is proposed for the organization
 * where nothing fits: mail addresses, links, dates, numbers, answers and names of people are never one.
 * @param rows a sample of the whole file (sample-rows.ts)
 * @param headings the index of the row of headings in the file; null when there is none
 * @param categorized whether the campaign has categories at all
 */
export async function guessMapping(
  rows: SampleRow[],
  headings: number | null,
  categorized: boolean,
): Promise<Mapping> {
  const columns = await describe(rows, headings)
  const mapping: Mapping = {}
  const left = () => columns.filter(({ column }) => !Object.values(mapping).includes(column))
  const set = (field: ImportField, found: Described | undefined) => {
    if (found) mapping[field] = found.column
  }
  set('organization', organizationByHeading(columns))
  set('country', countryOf(left()))
  for (const field of ['website', 'category', 'area'] as const) {
    if (field === 'category' && !categorized) continue
    const said = left().filter((one) => one.heading?.topic === field)
    set(
      field,
      said.find((one) => one.filled === 0 || FITS[field](one)),
    )
  }
  if (mapping.organization === undefined && !columns.some(saysOrganization))
    set('organization', organizationByContent(left(), headings !== null) ?? organizationByAffiliation(left()))
  return mapping
}

function saysOrganization({ heading, ...column }: Described): boolean {
  return heading?.topic === 'organization' && column.filled > 0 && !isOption(column)
}
