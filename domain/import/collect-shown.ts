import type { Shown, ShownRow, Strange } from './import'
import { looksLikePerson, mixesAlphabets, nearKey } from './name-signs'
import type { Entry } from './read-row'

const FIRST = 5
const LAST = 3
const EACH = 3 // names of one kind of strangeness
const LONG = 80 // characters from which a name is long

type StrangeRow = Shown['strange'][number]

/** Collects, row by row, the sample of what will stand on the list. What it keeps does not grow but for the spellings. */
export function collectShown() {
  const first: ShownRow[] = []
  const last: ShownRow[] = []
  const strange = new Map<Strange, StrangeRow[]>()
  const longest: ShownRow[] = []
  const spellings = new Map<string, string>()

  function remember(why: Strange, row: ShownRow, like?: string): void {
    const rows = strange.get(why) ?? []
    if (rows.length < EACH) strange.set(why, [...rows, { ...row, why, ...(like && { like }) }])
  }

  function add(row: number, { organization, country, area, category }: Entry): void {
    const shown = { row, organization, country, area, category: category?.slug ?? null }
    if (first.length < FIRST) first.push(shown)
    else {
      last.push(shown)
      if (last.length > LAST) last.shift()
    }
    if (organization.length > LONG) {
      longest.push(shown)
      longest.sort((a, b) => b.organization.length - a.organization.length).splice(2)
    }
    if (!/\p{L}/u.test(organization)) remember('no-letter', shown)
    if (mixesAlphabets(organization)) remember('mixed-alphabets', shown)
    if (looksLikePerson(organization)) remember('like-a-person', shown)
    const near = nearKey(organization)
    const other = near === '' ? undefined : spellings.get(near)
    if (other !== undefined) remember('near-double', shown, other)
    else if (near !== '') spellings.set(near, organization)
  }

  function result(): Shown {
    const long = longest.map((row): StrangeRow => ({ ...row, why: 'longest' }))
    return { first, last, strange: [...long, ...[...strange.values()].flat()] }
  }

  return { add, result }
}
